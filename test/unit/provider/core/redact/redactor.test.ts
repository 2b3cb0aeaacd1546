import fc from "fast-check";
import { redactor, redactorOfResults } from "../../../../../provider/core/redact/redactor";
import { text } from "../../../../support/arbitraries";

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
  expect(redactor([KEY])(`the key ${spelled}, and ${spelled} again`)).toBe(
    "the key [redacted], and [redacted] again",
  );
});

test("JSON stays JSON", () => {
  const answer = { "a key": KEY, [KEY]: [`\n${KEY}\n`] };
  expect(JSON.parse(redactor([KEY])(JSON.stringify(answer)))).toEqual({
    "a key": "[redacted]",
    "[redacted]": ["\n[redacted]\n"],
  });
});

test("a stand-in for a key, such as an emulator takes, leaves results as they are", async () => {
  expect(await redactorOfResults(["any"])("a company")).toBe("a company");
  expect(await redactorOfResults(["ak_0123456789"])("x?key=ak_0123456789")).toBe("x?key=[redacted]");
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
  expect(redactor([PLAIN_KEY])(written)).toMatch(left);
});

test("a key that begins as an escape does is taken out behind a backslash, on two lines of JSON", () => {
  const written = JSON.stringify(["(\\nk_Ab-01Cd\n23Ef45_h67)"]);
  expect(redactor(["nk_Ab-01Cd23Ef45_h67"])(written)).toMatch(/^\["\(\\*\[redacted\]\)"\]$/);
});

test.each([
  "-----BEGIN KEY-----\nMIIEvQ0123456789\n-----END KEY-----",
  "a pass phrase of many words",
  "p€ss",
  "密码密码密码密码密码密码1",
])("a secret that is no key, such as %j, is taken out as it is, in JSON and in a URL", (secret) => {
  const inJson = JSON.stringify(secret).slice(1, -1);
  for (const written of [secret, inJson, encodeURIComponent(secret), encodeURIComponent(inJson)]) {
    expect(redactor([secret])(`<${written}>`)).toBe("<[redacted]>");
  }
});

const html = (plain: string) => [...plain].map((each) => `&#${each.charCodeAt(0)};`).join("");
const twice = (encode: (plain: string) => string) => (plain: string) => encode(encode(plain));
const utf16 = (plain: string) => Buffer.from(plain, "utf16le");
const bytes = (plain: string, before: string, after = "") =>
  [...Buffer.from(plain)].map((byte) => before + byte.toString(16).padStart(2, "0") + after).join("");

/** How a service may write a secret, among them ways that it has gone twice. */
const WRITTEN: Record<string, (plain: string) => string> = {
  "in decimal entities of HTML": html,
  "in hexadecimal entities of HTML": (plain) => bytes(plain, "&#x", ";"),
  "in entities of HTML with zeros": (plain) => bytes(plain, "&#x0000", ";"),
  "in entities by name": (plain) => plain.replaceAll("_", "&lowbar;").replaceAll("-", "&#45;"),
  "in entities of entities": (plain) => html(plain).replaceAll("&", "&amp;"),
  "in a URL of a URL": (plain) => twice(encodeURIComponent)(bytes(plain, "%")),
  "in percent signs of percent signs": (plain) => bytes(plain, "%").replaceAll("%", "%25"),
  "in the escapes of an old URL": (plain) => bytes(plain, "%u00"),
  "in JSON in JSON": (plain) => twice(JSON.stringify)(bytes(plain, "\\u00")),
  "in JSON in a URL": (plain) => encodeURIComponent(JSON.stringify(bytes(plain, "\\u00"))),
  "in a URL in HTML": (plain) => bytes(plain, "%").replaceAll("%", "&percnt;"),
  "in the bytes of a program": (plain) => bytes(plain, "\\x"),
  "in octal": (plain) =>
    [...Buffer.from(plain)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join(""),
  "in code points": (plain) => bytes(plain, "\\u{", "}"),
  "in quoted-printable": (plain) => bytes(plain, "=").toUpperCase().replaceAll("X", "x"),
  "in quoted-printable on two lines": (plain) => plain.replace("01", "0=\r\n1"),
  "in base64 of base64": twice(base64),
  "in base64 of JSON": (plain) => base64(JSON.stringify({ key: bytes(plain, "\\u00") })),
  "in base64 in a URL": (plain) => encodeURIComponent(base64(`>>>???${plain}`)),
  "in base64 on lines": (plain) => base64(plain).replace(/.{8}/g, "$&\r\n"),
  "in base64 of UTF-16": (plain) => utf16(plain).toString("base64"),
  "in base64 of UTF-16 the other way round": (plain) => utf16(plain).swap16().toString("base64"),
  "in UTF-16": (plain) => utf16(plain).toString("latin1"),
  "in hex of UTF-16": (plain) => utf16(plain).toString("hex"),
  "in hex with colons": (plain) => bytes(plain, "", ":"),
  "in hex of a program": (plain) => bytes(plain, "0x", ", "),
  "in hex with spaces": (plain) => bytes(plain, "", " "),
  "in hex of base64": (plain) => Buffer.from(base64(plain)).toString("hex"),
  "as a list of bytes": (plain) => JSON.stringify(Buffer.from(plain)),
  "as a list of bytes without commas": (plain) => `[${[...Buffer.from(plain)].join(" ")}]`,
};

test.each(Object.entries(WRITTEN))("a key is taken out that is written %s", (_, write) => {
  const left = redactor([PLAIN_KEY])(`Not good: <${write(PLAIN_KEY)}>, so it is refused.`);
  expect(left).toMatch(/^Not good: <.*\[redacted\].*>, so it is refused\.$/s);
  // No piece of it can be read from what is left, in the same way.
  const pieces = [0, 6, 12].map((at) => write(PLAIN_KEY.slice(at, at + 8)).replace(/^\W+|\W+$/g, ""));
  expect(pieces.filter((piece) => piece.length > 12 && left.includes(piece))).toEqual([]);
});

test("a pass phrase is taken out of a form of a web page", () => {
  const secret = "pass phrase & more";
  expect(redactor([secret])(`<${new URLSearchParams({ secret })}>`)).toBe("<secret=[redacted]>");
});

test("what looks like an escape may be none", () => {
  for (const before of ["=", "%", "&", "\\", "token%3D", "?a=1&key=", "\\u", "x="]) {
    for (const secret of ["ab12cd34ef56", "u0061bc-def-1234", "amp;ab12cd34", "x41x41x41x41"]) {
      expect(redactor([secret])(`(${before}${secret})`)).toContain("[redacted])");
    }
  }
});

test("what looks like an escape before a secret may be none where the secret has white space inside", () => {
  for (const before of ["%u0", "%u00", "%3", "=3", "&#x3"]) {
    const text = JSON.stringify(`(${before}0aA-bcd\n-efgh)`);
    expect(redactor(["0aA-bcd-efgh"])(text)).toContain("[redacted])");
  }
});

test("secrets that overlap, or of which one is a part of another, are all taken out", () => {
  const redact = redactor(["abcdef", "cdefgh-0123456789", "89-and-more-of-it"]);
  expect(redact("<abcdefgh-0123456789-and-more-of-it>")).toBe("<[redacted]>");
});

test("a long secret is taken out whole, on many lines too", () => {
  const lines = Array.from({ length: 25 }, (_, index) =>
    base64(`line ${index} of the key, and more of it at its end`),
  );
  const pem = `-----BEGIN PRIVATE KEY-----\n${lines.join("\n")}\n-----END PRIVATE KEY-----\n`;
  const written = [
    pem,
    JSON.stringify(pem).slice(1, -1),
    encodeURIComponent(pem),
    pem.replaceAll("\n", "\r\n  "),
  ];
  for (const each of written) {
    expect(redactor([pem])(`<${each}>`)).toMatch(/^<\[redacted\](\s|\\n|%0A)*>$/);
  }
});

test("a secret is taken out at every place of a long text", () => {
  const filled = "The server refused this. ".repeat(8_000);
  for (const place of [0, 24_570, 32_760, 40_955, 65_530, filled.length]) {
    const text = `${filled.slice(0, place)}<${html(PLAIN_KEY)}>${filled.slice(place)}`;
    expect(redactor([PLAIN_KEY])(text)).toBe(`${filled.slice(0, place)}<[redacted]>${filled.slice(place)}`);
  }
});

test("white space beside a key stays", () => {
  expect(redactor([PLAIN_KEY])(`a \n${PLAIN_KEY}\t b`)).toBe("a \n[redacted]\t b");
});

test("a stand-in for a key is looked for only as it is", () => {
  expect(redactor(["ak_test"])(`${base64("ak_test")} 616b5f74657374 ak_ test`)).not.toContain("[redacted]");
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

  /** The beginning of an escape before a secret, such as `=3` before `0`, makes one of it, and goes with it. */
  const mayBeginEscape = (before: string) => /[=%\\&].{0,5}$/s.test(before);

  it("no bits of it are left in base64", () => {
    const form = fc.constantFrom("base64" as const, "base64url" as const);
    const property = fc.property(oddKey, bytes, bytes, form, (secret, before, after, alphabet) => {
      const all = before + secret + after;
      fc.pre(all.indexOf(secret) === before.length && all.lastIndexOf(secret) === before.length);
      // Of one that repeats itself, any part may be taken for its beginning.
      fc.pre(!/^(.{1,3})\1+/.test(secret));
      fc.pre(!mayBeginEscape(before));
      const written = Buffer.from(all, "latin1").toString(alphabet);
      const beside = [
        written.slice(0, Math.floor((before.length * 8) / 6)),
        written.slice(Math.ceil(((before + secret).length * 8) / 6)),
      ];
      const [start = "", end = "", ...others] = redactor([secret])(written).split("[redacted]");
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
      expect(redactor([secret])(`${hex(before)} ${hex(secret)}.`)).toBe(`${hex(before)} [redacted].`);
    });
    fc.assert(property, { numRuns: 1_000 });
  });

  it("it is taken out with white space inside, as it is, in JSON and in a URL", () => {
    const property = fc.property(spaced(oddKey), ({ secret, written }) => {
      // The beginning of such a one may be taken for white space.
      fc.pre(!/%[0-9a-f]{2}/i.test(secret));
      const redact = redactor([secret]);
      expect(redact(`<${written}>`).replace(/^<\s*|\s*>$/g, "")).toContain("[redacted]");
      // Backslashes and white space at its ends say nothing.
      const left = expect.stringMatching(
        /^([\\\sbfnrtv]|%5C|%0[9AD]|%20)*\[redacted\]([\\\sbfnrtv]|%5C|%0[9AD]|%20)*$/,
      );
      expect(JSON.parse(redact(JSON.stringify([written])))).toEqual([left]);
      expect(redact(encodeURIComponent(written))).toEqual(left);
    });
    fc.assert(property, { numRuns: 1_000 });
  });

  it("JSON stays JSON, and the rest of it as it is", () => {
    const property = fc.property(spaced(key), text, text, ({ secret, written }, before, after) => {
      const isFree = redactor([secret])(JSON.stringify([before, after])) === JSON.stringify([before, after]);
      fc.pre(isFree);
      const redacted: unknown = JSON.parse(redactor([secret])(JSON.stringify([before + written + after])));
      const left = mayBeginEscape(before)
        ? expect.stringContaining("[redacted]")
        : `${before}[redacted]${after}`;
      expect(redacted).toEqual([left]);
    });
    fc.assert(property, { numRuns: 1_000 });
  });
});

// A time that grows with the square of the length would take minutes.
test.each(["a", " ", "a ", "\\", "\\n", "\\u000a", "%0a", "YWFh", "6161", "97,", "&amp;"])(
  "a quarter of a megabyte of %j is read",
  (part) => {
    const hostile = part.repeat(250_000 / part.length);
    for (const first of ["a", "\\n"]) {
      expect(redactor([`${first.repeat(20)}zz`])(hostile) === hostile).toBe(true);
    }
    expect(redactor([PLAIN_KEY])(`${hostile} ${PLAIN_KEY}`) === `${hostile} [redacted]`).toBe(true);
  },
);
