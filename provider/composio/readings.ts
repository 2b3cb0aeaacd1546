/** A way to read a text. What stands for something else than itself has its meaning; what is not seen has none. */
export interface Reading {
  unit: RegExp;
  /** What a unit stands for, which is never longer than the unit. */
  meaning: (unit: string) => string;
}

const UNSEEN = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const JSON_ESCAPE = /\\u[0-9a-fA-F]{4}|\\[\s\S]/u;
const URL_ESCAPE = /%[0-9a-fA-F]{2}/u;

/** The ways to read a text: with the escapes of JSON, of JSON and of URLs, of URLs, and as it is. */
export const READINGS: Reading[] = [[JSON_ESCAPE], [JSON_ESCAPE, URL_ESCAPE], [URL_ESCAPE], []].map(
  (escapes) => {
    const alternatives = [`${UNSEEN.source}+`, ...escapes.map(({ source }) => source)];
    return { unit: new RegExp(alternatives.join("|"), "gu"), meaning };
  },
);

/** The text as all readings have it: what is not seen is no part of it. */
export function seen(text: string): string {
  return text.replace(new RegExp(UNSEEN, "gu"), "");
}

/** The text that is read. */
export function read(text: string, { unit, meaning }: Reading): string {
  return text.replace(unit, meaning);
}

/** Where each character that is read begins and ends in what is written. */
export function positions(text: string, { unit, meaning }: Reading) {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let length = 0;
  let at = 0;
  const add = (start: number, end: number) => {
    starts[length] = start;
    ends[length++] = end;
  };
  const addUntil = (end: number) => {
    for (; at < end; at++) {
      add(at, at + 1);
    }
  };
  for (const { index, 0: written } of text.matchAll(unit)) {
    addUntil(index);
    at += written.length;
    for (let left = meaning(written).length; left > 0; left--) {
      add(index, at);
    }
  }
  addUntil(text.length);
  return { starts, ends };
}

function meaning(unit: string): string {
  const stated = unit.startsWith("\\") || unit.startsWith("%") ? meaningOfEscape(unit) : "";
  return stated !== "" && UNSEEN.test(stated) ? "" : stated;
}

function meaningOfEscape(unit: string): string {
  const code = /^(?:\\u|%)(.+)/.exec(unit)?.[1];
  if (code !== undefined) {
    return String.fromCharCode(Number.parseInt(code, 16));
  }
  // After a backslash, these letters stand for control characters.
  return /^\\[bfnrt]/.test(unit) ? "" : unit.slice(1);
}
