import { redactor, redactorOfResults } from "../../../../provider/composio/redact";

const KEY = 'ak_0123/"\\+(x)';

test.each([
  ["as it is", KEY],
  ["in JSON", JSON.stringify(KEY).slice(1, -1)],
  ["in JSON, with more escaped than has to be", JSON.stringify(KEY).slice(1, -1).replace("/", "\\/")],
  [
    "in JSON, escaped by code",
    KEY.replace("a", "\\u0061")
      .replace("+", "\\u002B")
      .replace(/["\\]$/, "\\u0022"),
  ],
  ["in a URL", encodeURIComponent(KEY)],
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
