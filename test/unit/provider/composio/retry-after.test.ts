import { parseRetryAfter } from "../../../../provider/composio/retry-after";

const NOW = Date.parse("2026-01-01T00:00:00Z");
const LONGEST_MS = 2 ** 31 - 1;

test.each([
  ["seconds", "3", 3_000],
  ["seconds with space around them", " 3\t", 3_000],
  ["no wait at all", "0", 0],
  ["a part of a second", "0.5", 500],
  ["more seconds than a timer takes", "99999999", LONGEST_MS],
  ["more seconds than a number holds", "9".repeat(400), LONGEST_MS],
  ["an HTTP date", "Thu, 01 Jan 2026 00:00:10 GMT", 10_000],
  ["a date of RFC 850", "Thursday, 01-Jan-26 00:00:10 GMT", 10_000],
  ["a date of asctime, which has no zone", "Thu Jan  1 00:00:10 2026", 10_000],
  ["a date that has passed", "Wed, 31 Dec 2025 23:00:00 GMT", 0],
  ["a date that is further off than a timer takes", "Fri, 31 Dec 9999 23:59:59 GMT", LONGEST_MS],
  ["something else", "soon", undefined],
  ["nothing", undefined, undefined],
])("understands %s", (_, header, ms) => {
  expect(parseRetryAfter(header, NOW)).toBe(ms);
});

test.each([
  "",
  " ",
  "-5",
  "+5",
  "5s",
  "1e3",
  "0x10",
  ".5",
  "5.",
  "1,5",
  "3, 4",
  "Infinity",
  "NaN",
  "2026-01-01T00:00:10Z",
  "01 Jan 2026",
  "Thu, 01 Jan 2026 00:00:10",
  "Thu, 01 Jan 2026 00:00:10 PST",
  "Thu, 99 Foo 2026 00:00:10 GMT",
  "Thu, 01 Jan 2026 99:00:10 GMT",
])("takes %j for nothing", (header) => {
  expect(parseRetryAfter(header, NOW)).toBeUndefined();
});
