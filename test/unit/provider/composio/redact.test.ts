import fc from "fast-check";
import { redactor, redactorOfResults } from "../../../../provider/composio/redact";
import { text } from "../../../support/arbitraries";

const KEY = 'ak_0123/"\\+(x)';

test.each([
  ["as it is", KEY],
  ["in JSON", JSON.stringify(KEY).slice(1, -1)],
  ["in JSON, with more escaped than has to be", JSON.stringify(KEY).slice(1, -1).replace("/", "\\/")],
  [
    "in JSON, escaped by code",
    JSON.stringify(KEY)
      .slice(1, -1)
      .replace("a", "\\u0061")
      .replace("+", "\\u002B")
      .replace('\\"', "\\u0022"),
  ],
  ["in a URL", encodeURIComponent(KEY)],
  ["in a URL within JSON", encodeURIComponent(KEY).replace("a", "\\u0061")],
  ["in capitals", KEY.toUpperCase()],
])("a key is taken out of a text that holds it %s", (_, spelled) => {
  expect(redactor(KEY)(`the key ${spelled}, and ${spelled} again`)).toBe(
    "the key [redacted], and [redacted] again",
  );
});

test("JSON stays JSON", () => {
  const answer = { "a key": KEY, [KEY]: [`\n${KEY}\n`] };
  expect(JSON.parse(redactor(KEY)(JSON.stringify(answer)))).toEqual({
    "a key": "[redacted]",
    "[redacted]": ["\n[redacted]\n"],
  });
});

test("a stand-in for a key, such as an emulator takes, leaves results as they are", () => {
  expect(redactorOfResults("any")("a company")).toBe("a company");
  expect(redactorOfResults("ak_0123456789")("x?key=ak_0123456789")).toBe("x?key=[redacted]");
});

const PLAIN_KEY = "ak_Ab-01Cd23Ef45_h67";
const base64 = (plain: string) => Buffer.from(plain, "latin1").toString("base64");

test.each([
  ["in a proxy's header", `Basic ${base64(`user:${PLAIN_KEY}`)}`, /^Basic dXNlcj\[redacted\]=*$/],
  ["as a user without a password", `Basic ${base64(`${PLAIN_KEY}:`)}`, /^Basic \[redacted\]6$/],
  ["in hex", Buffer.from(PLAIN_KEY).toString("hex"), /^\[redacted\]$/],
  ["in hex of capitals", Buffer.from(PLAIN_KEY).toString("hex").toUpperCase(), /^\[redacted\]$/],
  ["on two lines", "(ak_Ab-01Cd\r\n  23Ef45_h67)", /^\(\[redacted\]\)$/],
  ["on two lines of JSON", "(ak_Ab-01Cd\\r\\n\\u000a\\u0020\\t23Ef45_h67)", /^\(\[redacted\]\)$/],
  ["on two lines of a shell", "(ak_Ab-01Cd\\\n23Ef45_h67)", /^\(\[redacted\]\)$/],
  ["on two lines of a URL", "(ak_Ab-01Cd%0A%2023Ef45_h67)", /^\(\[redacted\]\)$/],
  ["with what has no width inside", "(ak_Ab-01Cd\u200b23Ef45_h67)", /^\(\[redacted\]\)$/],
  ["after a backslash in JSON", `"\\\\${PLAIN_KEY}"`, /^"\\\\\[redacted\]"$/],
])("a key is taken out %s", (_, written, left) => {
  expect(redactor(PLAIN_KEY)(written)).toMatch(left);
});

test.each([
  "-----BEGIN KEY-----\nMIIEvQ0123456789\n-----END KEY-----",
  "a pass phrase of many words",
  "p€ss",
  "密码密码密码密码密码密码1",
])("a secret that is no key, such as %j, is taken out as it is, in JSON and in a URL", (secret) => {
  const inJson = JSON.stringify(secret).slice(1, -1);
  for (const written of [secret, inJson, encodeURIComponent(secret), encodeURIComponent(inJson)]) {
    expect(redactor(secret)(`<${written}>`)).toBe("<[redacted]>");
  }
});

test("white space beside a key stays", () => {
  expect(redactor(PLAIN_KEY)(`a \n${PLAIN_KEY}\t b`)).toBe("a \n[redacted]\t b");
});

test("a stand-in for a key is looked for only as it is", () => {
  expect(redactor("ak_test")(`${base64("ak_test")} 616b5f74657374 ak_ test`)).not.toContain("[redacted]");
});

describe("whatever the key and what is around it", () => {
  const key = fc.stringMatching(/^[A-Za-z0-9_-]{10,60}$/);
  const oddKey = fc.stringMatching(/^[!-~]{10,60}$/);
  const bytes = fc.string({
    unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
  });
  const spaces = fc.stringMatching(/^[ \t\r\n]{0,3}$/);
  const spaced = (ofKey: fc.Arbitrary<string>) =>
    ofKey.chain((secret) =>
      fc
        .array(spaces, { minLength: secret.length - 1, maxLength: secret.length - 1 })
        .map((gaps) => ({ secret, written: [...secret].map((each, i) => each + (gaps[i] ?? "")).join("") })),
    );

  it("no bits of it are left in base64", () => {
    const form = fc.constantFrom("base64" as const, "base64url" as const);
    const property = fc.property(oddKey, bytes, bytes, form, (secret, before, after, alphabet) => {
      const all = before + secret + after;
      fc.pre(all.indexOf(secret) === before.length && all.lastIndexOf(secret) === before.length);
      // Of one that repeats itself, any part may be taken for its beginning.
      fc.pre(!/^(.{1,3})\1+/.test(secret));
      const written = Buffer.from(all, "latin1").toString(alphabet);
      const beside = [
        written.slice(0, Math.floor((before.length * 8) / 6)),
        written.slice(Math.ceil(((before + secret).length * 8) / 6)),
      ];
      const [start = "", end = "", ...others] = redactor(secret)(written).split("[redacted]");
      // A character that stands beside it may look like an escape of it, and goes with it.
      expect([beside[0]?.startsWith(start), beside[1]?.endsWith(end), others]).toEqual([true, true, []]);
      expect(start.length + end.length).toBeGreaterThanOrEqual(beside.join("").length - 2);
    });
    fc.assert(property, { numRuns: 1_000 });
  });

  it("it is taken out of hex", () => {
    const property = fc.property(oddKey, bytes, fc.boolean(), (secret, before, isUpper) => {
      // A backslash before it is read as an escape of it, and goes with it.
      fc.pre(!before.endsWith("\\"));
      const hex = (plain: string) => {
        const written = Buffer.from(plain, "latin1").toString("hex");
        return isUpper ? written.toUpperCase() : written;
      };
      expect(redactor(secret)(`${hex(before)} ${hex(secret)}.`)).toBe(`${hex(before)} [redacted].`);
    });
    fc.assert(property, { numRuns: 1_000 });
  });

  it("it is taken out with white space inside, as it is, in JSON and in a URL", () => {
    const property = fc.property(spaced(oddKey), ({ secret, written }) => {
      const redact = redactor(secret);
      expect(redact(`<${written}>`).replace(/^<\s*|\s*>$/g, "")).toContain("[redacted]");
      expect(JSON.parse(redact(JSON.stringify([written])))).toEqual(["[redacted]"]);
      expect(redact(encodeURIComponent(written))).toBe("[redacted]");
    });
    fc.assert(property, { numRuns: 1_000 });
  });

  it("JSON stays JSON, and the rest of it as it is", () => {
    const property = fc.property(spaced(key), text, text, ({ secret, written }, before, after) => {
      const isFree = redactor(secret)(JSON.stringify([before, after])) === JSON.stringify([before, after]);
      fc.pre(isFree);
      const redacted: unknown = JSON.parse(redactor(secret)(JSON.stringify([before + written + after])));
      expect(redacted).toEqual([`${before}[redacted]${after}`]);
    });
    fc.assert(property, { numRuns: 1_000 });
  });
});

test.each(["a", " ", "a ", "\\", "\\n", "\\u000a", "%0a", "YWFh", "6161"])(
  "a quarter of a megabyte of %j is read in a moment",
  (part) => {
    const hostile = part.repeat(250_000 / part.length);
    const start = performance.now();
    for (const first of ["a", "n", "\\", "\\n"]) {
      expect(redactor(`${first.repeat(20)}zz`)(hostile) === hostile).toBe(true);
    }
    expect(redactor(PLAIN_KEY)(`${hostile} ${PLAIN_KEY}`) === `${hostile} [redacted]`).toBe(true);
    expect(performance.now() - start).toBeLessThan(10_000);
  },
);
