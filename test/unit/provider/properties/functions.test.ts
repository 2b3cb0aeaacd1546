import fc from "fast-check";
import { parseRetryAfter } from "../../../../provider/composio/retry-after";
import { defaultName } from "../../../../provider/core/default-name";
import { SERVER_NAMES } from "../../../../provider/resources/mcp-server/mcp-server-default-name";
import { text } from "../../../support/arbitraries";
import { checkServer } from "../../../support/mcp-servers";

describe("the default name of a server", () => {
  it.each<[string, fc.Arbitrary<string>]>([
    ["any text", text],
    ["one character", fc.string({ unit: "binary", minLength: 1, maxLength: 1 })],
    ["300 characters", fc.string({ unit: "binary", minLength: 300, maxLength: 300 })],
    ["letters, hyphens and emoji", fc.string({ unit: fc.constantFrom("a", "Z", "-", "🙂", "👩‍👩‍👧", "é") })],
    ["halves of emoji", fc.constantFrom("\ud83d", "\ude42", "a\ud83d", "\ude42\ud83d", "")],
  ])("is valid, and the same each time, for a logical name of %s", (_, logicalName) => {
    fc.assert(
      fc.property(text, text, logicalName, (project, stack, logical) => {
        const name = defaultName(SERVER_NAMES, { project, stack, logicalName: logical });
        expect(name).toMatch(/^[A-Za-z0-9 -]{4,30}$/);
        expect(defaultName(SERVER_NAMES, { project, stack, logicalName: logical })).toBe(name);
        expect(checkServer({}, { name, authConfigIds: ["ac_gmail_prod"] }).failures).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("parseRetryAfter", () => {
  const header = fc.oneof(
    text,
    fc.double().map(String),
    fc.integer().map(String),
    fc.stringMatching(/^[0-9]{1,400}(\.[0-9]{1,400})?$/),
    fc.stringMatching(/^[-+ ]?[0-9.eE]{1,30}$/),
    fc.date().map((date) => date.toUTCString()),
  );
  const now = fc.integer({ min: 0, max: 8_640_000_000_000_000 });

  it("gives no wait, or one that a timer takes", () => {
    fc.assert(
      fc.property(header, now, (value, time) => {
        const ms = parseRetryAfter(value, time) ?? 0;
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThan(2 ** 31);
      }),
      { numRuns: 2_000 },
    );
  });

  it("gives a whole number of seconds as it is", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_147_483 }), now, (seconds, time) => {
        expect(parseRetryAfter(String(seconds), time)).toBe(seconds * 1000);
      }),
    );
  });
});
