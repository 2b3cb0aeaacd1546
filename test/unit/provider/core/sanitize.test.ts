import fc from "fast-check";
import { InitFailedError } from "../../../../provider/core/init-failed-error";
import { didYouMean } from "../../../../provider/core/nearest";
import {
  sanitizedBeginning,
  sanitizedExcerpt,
  sanitizedJson,
  sanitizedQuote,
  sanitizeLine,
  sanitizeText,
} from "../../../../provider/core/sanitize";
import { UserError } from "../../../../provider/core/user-error";
import { LookupError } from "../../../../provider/program/functions/lookup-error";
import { json, text } from "../../../support/arbitraries";

/** First and last of each range of code points that may not reach a terminal. */
const RANGES: [number, number][] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2060],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
  [0xd800, 0xdfff],
  [0xe0000, 0xe007f],
];

const active = fc
  .oneof(...RANGES.map(([min, max]) => fc.integer({ min, max })))
  .map((code) => String.fromCodePoint(code));
const mixed = fc.array(fc.oneof(active, text)).map((parts) => parts.join(""));

function isActive(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return RANGES.some(([min, max]) => code >= min && code <= max);
}

test.each([
  ["an escape sequence", "\u001b[2J", "\\u001b[2J"],
  ["line breaks", "a\r\nb\tc", "a\\r\\nb\\tc"],
  ["a control character of the second set", "\u009b2J", "\\u009b2J"],
  ["a turned direction", "a\u202eb\u2066c\u061c", "a\\u202eb\\u2066c\\u061c"],
  ["what has no width", "a\u200bb\ufeff", "a\\u200bb\\ufeff"],
  ["other line breaks", "a\u2028b\u2029c\u0085", "a\\u2028b\\u2029c\\u0085"],
  ["a tag", "a\u{e0041}", "a\\udb40\\udc41"],
  ["half a surrogate pair", "a\ud83d", "a\\ud83d"],
])("%s becomes visible", (_, raw, visible) => {
  expect(sanitizeLine(raw)).toBe(visible);
});

test.each(["Grüße, 世界", "مرحبا", "👍🏽 ❤️", "a\\nb", 'say "a"'])("%s stays as it is", (plain) => {
  expect(sanitizeLine(plain)).toBe(plain);
  expect(sanitizeText(plain)).toBe(plain);
});

test("no text keeps what acts, and what is sanitized stays so", () => {
  const property = fc.property(mixed, (raw) => {
    expect([...sanitizeLine(raw)].filter(isActive)).toEqual([]);
    expect([...sanitizeText(raw)].filter(isActive).join("")).toBe(raw.replace(/[^\n]/g, ""));
    expect(sanitizeText(sanitizeLine(raw))).toBe(sanitizeLine(raw));
    expect(sanitizeText(sanitizeText(raw))).toBe(sanitizeText(raw));
  });
  fc.assert(property, { numRuns: 1_000 });
});

test("JSON means the same, and has only plain characters", () => {
  const property = fc.property(json, mixed, fc.constantFrom(undefined, 2), (value, raw, indent) => {
    const printed = sanitizedJson([value, raw], indent);
    expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify([value, raw])));
    expect([...printed].filter((character) => character !== "\n" && isActive(character))).toEqual([]);
  });
  fc.assert(property, { numRuns: 500 });
});

test("a long text is cut, between its characters", () => {
  expect(sanitizedExcerpt("x".repeat(2_000))).toBe("x".repeat(2_000));
  expect(sanitizedExcerpt("x".repeat(2_001))).toBe(`${"x".repeat(2_000)}…`);
  expect(sanitizedExcerpt(`${"x".repeat(1_999)}👍`)).toBe(`${"x".repeat(1_999)}…`);
  expect(sanitizedExcerpt("\n".repeat(10_000_000))).toBe(`${"\\n".repeat(2_000)}…`);
});

describe("what is meant for people", () => {
  const RAW = "no\u001b[2J\r\n  next\u202e";
  const INERT = "no\\u001b[2J\\r\n  next\\u202e";

  it("is sanitized in an error, in its stack and in the reasons that Pulumi prints", () => {
    const failed = new InitFailedError("id", {}, RAW).withProperties({ a: 1 });
    for (const error of [new UserError(RAW), failed, new LookupError(RAW, failed)]) {
      expect(error.message).toBe(INERT);
    }
    expect(new UserError(RAW).stack).toBe("no\\u001b[2J\\r");
    expect(failed).toMatchObject({ id: "id", properties: { a: 1 }, reasons: [INERT] });
  });

  it("is sanitized where it names what was probably meant", () => {
    expect(didYouMean("gmail", ["gmai\u202el"], "")).toBe('did you mean "gmai\\u202el"?');
    expect(didYouMean("support", ["sup\nport"], "")).toBe('did you mean "sup\\nport"?');
  });
});

test("a long text is cut before anything looks for secrets in it, and no secret is cut in two", () => {
  const looked: number[] = [];
  const clean = (part: string) => {
    looked.push(part.length);
    return part.replaceAll("secret-0123456789", "[redacted]");
  };
  for (const before of [0, 1_990, 1_999, 9_000]) {
    const excerpt = sanitizedExcerpt(
      `${"x".repeat(before)}secret-0123456789${"y".repeat(10_000_000)}`,
      clean,
    );
    expect(excerpt.length).toBeLessThan(2_020);
    expect(excerpt).not.toContain("secret");
  }
  expect(looked.every((length) => length < 11_000)).toBe(true);
});

test("what is given as an id is cut at 128 characters", () => {
  expect(sanitizedBeginning("y".repeat(1_000_000))).toBe(`${"y".repeat(128)}…`);
  expect(sanitizedQuote("y".repeat(1_000_000))).toBe(`"${"y".repeat(128)}…"`);
  expect([sanitizedBeginning("ac_1"), sanitizedQuote("ac_1")]).toEqual(["ac_1", '"ac_1"']);
});
