import { endOf, type Located, startOf } from "./located";

/** The length of the shortest secret that is looked for in other forms than as it is. */
export const MIN_DECODED = 10;

/** Text that may be bytes in base64, in either of its alphabets. */
const BASE64 = new RegExp(`[\\w+/-]{${Math.ceil((MIN_DECODED * 8) / 6) - 1},}`, "g");
/** Text that may be bytes in hex, with or without something between them. */
const HEX = new RegExp(`(?:0x|[0-9a-f:,;-]){${MIN_DECODED * 2},}`, "gi");
/** Text that may be a list of bytes. */
const DECIMAL = new RegExp(`(?:\\d{1,3}[,;\\s]+){${MIN_DECODED - 1},}\\d{1,3}`, "g");

/** A text of some length in bytes of ASCII or of UTF-16, and such with characters beyond ASCII. */
const ASCII = new RegExp(`(?:[\\x20-\\x7e\\t\\r\\n]\\0{0,3}){${MIN_DECODED}}`);
const ANY = new RegExp(`(?:[^\\0-\\x08\\x0e-\\x1f]\\0{0,3}){${MIN_DECODED}}`);

/**
 * The bytes that parts of a text may stand for, each as a character of its own. What is no text is left out.
 *
 * @param isAscii Whether only text in ASCII is looked for.
 */
export function* decoded(source: Located, isAscii: boolean): Generator<Located> {
  yield* texts(source, decodings(source), isAscii);
}

/** The same for lists of numbers, which white space may separate. */
export function* listed(source: Located, isAscii: boolean): Generator<Located> {
  const lists = [...source.text.matchAll(DECIMAL)].map(({ index, 0: run }) => fromNumbers(run, index));
  yield* texts(source, lists, isAscii);
}

function* texts(source: Located, all: Iterable<Bytes>, isAscii: boolean): Generator<Located> {
  for (const bytes of all) {
    const text = bytes.read();
    if ((isAscii ? ASCII : ANY).test(text)) {
      yield located(source, text, bytes);
    }
  }
}

/** Bytes, each with the unit in which it begins, and with the one in which it ends. */
interface Bytes {
  read(): string;
  first(byte: number): number;
  last(byte: number): number;
}

function* decodings(source: Located): Generator<Bytes> {
  for (const { index, 0: run } of source.text.matchAll(BASE64)) {
    for (let from = index; from < index + 4; from++) {
      yield fromBase64(from, run.slice(from - index));
    }
  }
  for (const { index, 0: run } of source.text.matchAll(HEX)) {
    const places = placesOf(run, index);
    yield fromHex(source, places);
    yield fromHex(source, places.slice(1));
  }
}

/** Where the digits of a run in hex stand in the text. */
function placesOf(run: string, index: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < run.length; at++) {
    if (run[at] === "0" && /x/i.test(run[at + 1] ?? "")) {
      at++;
    } else if (/[^:,;-]/.test(run[at] ?? "")) {
      places.push(index + at);
    }
  }
  return places;
}

function fromNumbers(run: string, index: number): Bytes {
  const numbers = [...run.matchAll(/\d+/g)].map(({ index: at, 0: digits }) => ({ at: index + at, digits }));
  const place = (byte: number) => numbers[byte]?.at ?? 0;
  return {
    read: () => Buffer.from(numbers.map(({ digits }) => Number(digits))).toString("latin1"),
    first: place,
    last: (byte) => place(byte) + (numbers[byte]?.digits.length ?? 1) - 1,
  };
}

function fromBase64(from: number, run: string): Bytes {
  // A character has 6 bits of a byte's 8.
  return {
    read: () => Buffer.from(run, "base64").toString("latin1"),
    first: (byte) => from + Math.floor((byte * 8) / 6),
    last: (byte) => from + Math.floor((byte * 8 + 7) / 6),
  };
}

/** @param places Where the digits stand. */
function fromHex({ text }: Located, places: number[]): Bytes {
  return {
    read: () => Buffer.from(places.map((place) => text[place]).join(""), "hex").toString("latin1"),
    first: (byte) => places[byte * 2] ?? 0,
    last: (byte) => places[byte * 2 + 1] ?? 0,
  };
}

function located(source: Located, text: string, { first, last }: Bytes): Located {
  const [starts, ends] = [new Uint32Array(text.length), new Uint32Array(text.length)];
  for (let byte = 0; byte < text.length; byte++) {
    starts[byte] = startOf(source, first(byte));
    ends[byte] = endOf(source, last(byte));
  }
  return { text, starts, ends };
}
