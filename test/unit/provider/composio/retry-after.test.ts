import { parseRetryAfter } from "../../../../provider/composio/retry-after";

const NOW = Date.parse("2026-01-01T00:00:00Z");

test.each([
  ["seconds", "3", 3_000],
  ["no wait at all", "0", 0],
  ["a part of a second", "0.5", 500],
  ["an HTTP date", "Thu, 01 Jan 2026 00:00:10 GMT", 10_000],
  ["a date that has passed", "Wed, 31 Dec 2025 23:00:00 GMT", 0],
  ["something else", "soon", undefined],
  ["nothing", undefined, undefined],
])("understands %s", (_, header, ms) => {
  expect(parseRetryAfter(header, NOW)).toBe(ms);
});
