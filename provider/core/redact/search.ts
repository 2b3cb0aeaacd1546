import { memoize } from "../memoize";
import { decoded, listed, MIN_DECODED } from "./decoded";
import { endOf, type Located, startOf } from "./located";
import { folded, piecesOf } from "./pieces";
import { readingsOf, unescaped } from "./unescaped";

/** How often a text may have been encoded, one time in the other. */
const MAX_DEPTH = 2;
/** A long text is looked at in windows, so that it takes no memory beside itself. */
const STEP = 32_768;
/** So far a window reaches into the next one: no piece of a secret is longer, however it is written. */
const OVERLAP = 8_192;

/** Where a secret stands, or a part of one. */
export interface Span {
  start: number;
  end: number;
  /** Whether other parts of the same secret may stand beside it. */
  isPart: boolean;
}

interface Piece {
  text: string;
  isShort: boolean;
  isPart: boolean;
}

/** Looks for secrets in texts, in all the ways that a text may be written. */
export class Search {
  readonly #secrets: readonly string[];
  readonly #hasLong: boolean;
  readonly #isAscii: boolean;
  /** The texts to look for, by the escapes that are undone. */
  readonly #pieces = new Map<string, Piece[]>();

  constructor(secrets: readonly string[]) {
    const long = secrets.filter((secret) => !isShort(secret));
    this.#secrets = secrets;
    this.#hasLong = long.length > 0;
    this.#isAscii = long.every((secret) => !/[^\0-\x7f]/.test(secret));
  }

  /** Gives where the secrets stand in a text, window by window. */
  *windowsOf(text: string): Generator<Span[]> {
    const isOver = (at: number) => this.#secrets.length === 0 || (at > 0 && at + OVERLAP >= text.length);
    for (let at = 0; !isOver(at); at += STEP) {
      const window = text.slice(at, at + STEP + OVERLAP);
      const spans: Span[] = [];
      this.#look({ text: window }, 0, ({ start, end, isPart }, piece) => {
        // What is short is a secret as it stands there, and may well be a part of two words that stand side by side.
        if (!piece.isShort || !/\s/.test(window.slice(start, end))) {
          spans.push({ start: at + start, end: at + end, isPart });
        }
      });
      yield spans;
    }
  }

  #look(source: Located, depth: number, found: (span: Span, piece: Piece) => void): void {
    if (this.#hasLong && depth < MAX_DEPTH) {
      for (const inside of listed(source, this.#isAscii)) {
        this.#look(inside, depth + 1, found);
      }
    }
    const readings = readingsOf(source);
    const [, all = 0] = readings;
    for (const kinds of readings) {
      const reading = unescaped(source, kinds);
      const text = folded(reading.text);
      for (const piece of this.#piecesFor(kinds)) {
        if (depth === 0 || !piece.isShort) {
          lookFor(piece, text, reading, found);
        }
      }
      if (this.#hasLong && depth < MAX_DEPTH && (kinds === 0 || kinds === all)) {
        for (const inside of decoded(reading, this.#isAscii)) {
          this.#look(inside, depth + 1, found);
        }
      }
    }
  }

  #piecesFor(kinds: number): Piece[] {
    return memoize(this.#pieces, String(kinds), () =>
      this.#secrets.flatMap((secret) => {
        const pieces = [...new Set(piecesOf(secret, kinds))].filter((text) => text !== "");
        const isPart = pieces.length > 1;
        return pieces.map((text) => ({ text, isShort: isShort(secret), isPart }));
      }),
    );
  }
}

/** A shorter text is no key of the service, and may be part of any word. */
export function isShort(secret: string): boolean {
  return unescaped({ text: secret }, 0).text.length < MIN_DECODED;
}

/** Whether a text holds nothing that is seen. */
export function isNothing(text: string): boolean {
  return text === "" || unescaped({ text }, readingsOf({ text })[1] ?? 0).text === "";
}

/** Finds a piece wherever it stands. Where it overlaps itself, that is one place. */
function lookFor(
  piece: Piece,
  text: string,
  reading: Located,
  found: (span: Span, piece: Piece) => void,
): void {
  const { isPart } = piece;
  const { length } = piece.text;
  let at = text.indexOf(piece.text);
  while (at !== -1) {
    let last = at;
    let next = text.indexOf(piece.text, last + 1);
    while (next !== -1 && next < last + length) {
      last = next;
      next = text.indexOf(piece.text, last + 1);
    }
    found({ start: startOf(reading, at), end: endOf(reading, last + length - 1), isPart }, piece);
    at = next;
  }
}
