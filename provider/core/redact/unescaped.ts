import { codeOfEntity, MAX_ENTITY_LENGTH } from "./entities";
import { endOf, type Located, startOf } from "./located";

/**
 * The kinds of escapes, each a bit: those of JSON and programs, of URLs, of HTML, and of quoted-printable. Those of
 * programs that are numbers are a kind of their own: what looks like one may end with the first digits of a secret.
 */
const KIND = { backslash: 1, percent: 2, entity: 4, equals: 8, number: 32 };
const FORMS: [kind: number, form: RegExp][] = [
  [KIND.backslash, /\\/],
  [KIND.percent, /%[0-9a-f]{2}|%u[0-9a-f]{4}/i],
  [KIND.entity, /&[#\w]+;/],
  [KIND.equals, /=[0-9a-f]{2}|=\\?[\r\n]/i],
  [KIND.number, /\\(?:[0-7]{3}|x[0-9a-f]{2}|u[0-9a-f]{4}|u\{)/i],
];

/** Beside the kinds: the text was escaped once, so that of two backslashes the second begins no escape. */
const ONCE = 16;

const UNIT = {
  lineFeed: 10,
  percent: 37,
  ampersand: 38,
  semicolon: 59,
  equals: 61,
  backslash: 92,
  u: 117,
  x: 120,
  brace: 125,
};

/** The letters that stand for white space after a backslash. */
const WHITE_SPACE = [..."bfnrtv"].map((letter) => letter.charCodeAt(0));

/** White space, what steers a terminal, and what has no look. */
const UNSEEN = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const [SEEN, HIDDEN] = [1, 2];
/** Whether a unit is seen, as far as it was asked for. */
const visibility = new Uint8Array(0x10000);

/** A longer text is read in fewer ways. */
const LONG = 16_384;

/**
 * The escapes to undo for each reading of a text: none, all that it has, all but one kind, because what looks like an
 * escape may be none, and all as of a text that was escaped once.
 */
export function readingsOf(source: Located): number[] {
  let all = kindsIn(source.text);
  // An escape may stand for the mark of another kind.
  for (let known = 0; known !== all; ) {
    known = all;
    all |= kindsIn(unescaped(source, all).text);
  }
  const kinds = source.text.length > LONG ? [] : FORMS.map(([kind]) => kind).filter((kind) => all & kind);
  const escapedOnce = kinds.includes(KIND.backslash) ? [all | ONCE] : [];
  return [...new Set([0, all, ...kinds.map((kind) => all & ~kind), ...escapedOnce])];
}

function kindsIn(text: string): number {
  return FORMS.reduce((kinds, [kind, form]) => (form.test(text) ? kinds | kind : kinds), 0);
}

/**
 * The text without what is not seen, and with what its escapes stand for. What comes of an escape may be a part of
 * another one, so that it does not matter how often a text was escaped.
 *
 * @param kinds The kinds of escapes that are undone.
 */
export function unescaped(source: Located, kinds: number): Located {
  if (kinds === 0 && !UNSEEN.test(source.text)) {
    return source;
  }
  const reader = new Reader(source.text.length, kinds);
  for (let index = 0; index < source.text.length; index++) {
    reader.read(source.text.charCodeAt(index), startOf(source, index), endOf(source, index));
  }
  return reader.left();
}

/** The text that is left of another one, as long as its last units are looked at with each new one. */
class Reader {
  readonly #units: Uint16Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #kinds: number;
  #length = 0;

  constructor(capacity: number, kinds: number) {
    this.#units = new Uint16Array(capacity);
    this.#starts = new Uint32Array(capacity);
    this.#ends = new Uint32Array(capacity);
    this.#kinds = kinds;
  }

  left(): Located {
    if (this.#has(KIND.backslash)) {
      this.#dropBackslashes();
    }
    const [starts, ends] = [this.#starts, this.#ends];
    return { text: Buffer.from(this.#units.buffer, 0, this.#length * 2).toString("utf16le"), starts, ends };
  }

  /** Takes the next unit that is written. After a backslash it may be a letter that stands for white space. */
  read(unit: number, start: number, end: number): void {
    const backslashes = WHITE_SPACE.includes(unit) && this.#has(KIND.backslash) ? this.#backslashes() : 0;
    if (this.#has(ONCE) ? backslashes % 2 === 1 : backslashes > 0) {
      this.#length -= backslashes;
      this.#add(UNIT.lineFeed, start, end);
    } else {
      this.#add(unit, start, end);
    }
  }

  /** How many there are at the end. */
  #backslashes(): number {
    let count = 0;
    while (this.#last(count + 1) === UNIT.backslash) {
      count++;
    }
    return count;
  }

  #add(unit: number, start: number, end: number): void {
    if (isUnseen(unit)) {
      // Quoted-printable goes on in the next line after an equals sign.
      if (unit === UNIT.lineFeed && this.#has(KIND.equals) && this.#last(1) === UNIT.equals) {
        this.#length--;
      }
      return;
    }
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#ends[this.#length++] = end;
    if (this.#kinds !== 0) {
      this.#undo(unit);
    }
  }

  /** How many there are says only how often the text was escaped. */
  #dropBackslashes(): void {
    let length = 0;
    for (let index = 0; index < this.#length; index++) {
      if (this.#units[index] !== UNIT.backslash) {
        this.#units[length] = this.#units[index] ?? 0;
        this.#starts[length] = this.#starts[index] ?? 0;
        this.#ends[length++] = this.#ends[index] ?? 0;
      }
    }
    this.#length = length;
  }

  /** Undoes the escape that ends with the last unit, if one does. */
  #undo(unit: number): void {
    if (digitOf(unit) < 16) {
      this.#undoNumber();
    } else if (unit === UNIT.semicolon && this.#has(KIND.entity)) {
      this.#undoBetween(UNIT.ampersand, codeOfEntity);
    } else if (unit === UNIT.brace && this.#has(KIND.number)) {
      this.#undoBetween(UNIT.backslash, (inside) => {
        const [, digits] = /^u\{([0-9a-f]{1,6})$/i.exec(inside) ?? [];
        return digits === undefined ? undefined : Number.parseInt(digits, 16);
      });
    }
  }

  /** Undoes what is written as a number: `%41`, `=41`, `\x41`, `\101`, `%u0041` or `\u0041`. */
  #undoNumber(): void {
    const [third, fourth, sixth] = [this.#last(3), this.#last(4), this.#last(6)];
    if (third === UNIT.percent ? this.#has(KIND.percent) : third === UNIT.equals && this.#has(KIND.equals)) {
      this.#undoDigits(3, 2, 16);
    } else if (fourth === UNIT.backslash && this.#has(KIND.number)) {
      (this.#last(3) | 0x20) === UNIT.x ? this.#undoDigits(4, 2, 16) : this.#undoDigits(4, 3, 8);
    } else if (
      sixth === UNIT.backslash ? this.#has(KIND.number) : sixth === UNIT.percent && this.#has(KIND.percent)
    ) {
      if ((this.#last(5) | 0x20) === UNIT.u) {
        this.#undoDigits(6, 4, 16);
      }
    }
  }

  /**
   * @param length How many units the escape has.
   * @param digits How many of them are digits.
   */
  #undoDigits(length: number, digits: number, base: number): void {
    let code = 0;
    for (let back = digits; back > 0; back--) {
      const digit = digitOf(this.#last(back));
      if (digit >= base) {
        return;
      }
      code = code * base + digit;
    }
    this.#replace(length, code);
  }

  /** Undoes an escape that stands between a mark and the last unit. */
  #undoBetween(mark: number, codeOf: (inside: string) => number | undefined): void {
    for (let length = 3; length <= MAX_ENTITY_LENGTH + 2; length++) {
      if (this.#last(length) === mark) {
        const inside = this.#units.subarray(this.#length - length + 1, this.#length - 1);
        const code = codeOf(String.fromCharCode(...inside));
        if (code !== undefined && code <= 0x10ffff) {
          this.#replace(length, code);
        }
        return;
      }
    }
  }

  /** Puts a character in the place of the last units, which may then end another escape. */
  #replace(length: number, code: number): void {
    const [start, end] = [this.#starts[this.#length - length] ?? 0, this.#ends[this.#length - 1] ?? 0];
    this.#length -= length;
    const character = String.fromCodePoint(code);
    for (let index = 0; index < character.length; index++) {
      this.#add(character.charCodeAt(index), start, end);
    }
  }

  /** A unit, counted from the end. */
  #last(back: number): number {
    return this.#length < back ? 0 : (this.#units[this.#length - back] ?? 0);
  }

  #has(kind: number): boolean {
    return (this.#kinds & kind) !== 0;
  }
}

function isUnseen(unit: number): boolean {
  visibility[unit] ||= UNSEEN.test(String.fromCharCode(unit)) ? HIDDEN : SEEN;
  return visibility[unit] === HIDDEN;
}

function digitOf(unit: number): number {
  if (unit >= 48 && unit <= 57) {
    return unit - 48;
  }
  const letter = unit | 0x20;
  return letter >= 97 && letter <= 102 ? letter - 87 : 16;
}
