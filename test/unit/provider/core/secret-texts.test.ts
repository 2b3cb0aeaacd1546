import type { Properties } from "../../../../provider/core/resource";
import { withSecretInputs } from "../../../../provider/core/secret-inputs";
import { type Said, secretTexts } from "../../../../provider/core/secret-texts";

const texts = (said: Said, ...has: Properties[]) => secretTexts(said, has).sort();

test("inputs that are always secret are, in what a program gives and in the state", () => {
  const said = { secretInputs: ["custom.credentials"], secrets: ["secret"] };
  const known = { custom: { credentials: { b: 12345, c: true, d: "{{template}}" } }, secret: "whsec_1" };
  expect(texts(said, { custom: { credentials: { a: "first" } } }, known)).toEqual([
    "12345",
    "first",
    "whsec_1",
  ]);
});

test("what a host calls secret is, but what the resource knows better, and the words of the service", () => {
  const said = {
    secretInputs: ["schemes"],
    said: { hidden: ["schemes.*.headers"], shown: ["schemes.*.mode", "custom.scheme"] },
  };
  const schemes = [{ mode: "API_KEY", title: "API key", headers: { auth: "Bearer of something" } }];
  const has = { schemes, custom: { scheme: "OAUTH2", app: "my-app" }, name: "support" };
  const marked = withSecretInputs(has, [["schemes"], ["custom"], ["name"]]);
  expect(texts(said, marked)).toEqual(["Bearer of something", "my-app", "of something", "support"]);
});

test("behind the scheme of a header, what follows is a secret alone too, and no template", () => {
  const values = ["Bearer token-0123", "basic  dXNlcjpwYXNz", "Token {{key}}", "Someone else"];
  const marked = withSecretInputs({ values }, [["values"]]);
  expect(texts({}, marked)).toEqual([
    "Bearer token-0123",
    "Someone else",
    "Token {{key}}",
    "basic  dXNlcjpwYXNz",
    "dXNlcjpwYXNz",
    "token-0123",
  ]);
});

test("a short text is a secret only in quotation marks", () => {
  expect(texts({}, withSecretInputs({ name: "bot" }, [["name"]]))).toEqual(['"bot"', "'bot'", "`bot`"]);
});

test("of a URL, all but the host is a secret, also in its parts", () => {
  const url = "https://me:pass%20word@hooks.example.com/services/T0-token-0123/in?token=abc123&v=1#frag";
  expect(texts({ said: { urls: ["url"] } }, { url })).toEqual([
    "/services/T0-token-0123/in?token=abc123&v=1#frag",
    "T0-token-0123",
    "abc123",
    "pass word",
    "pass%20word",
  ]);
  expect(texts({ said: { urls: ["url"] } }, { url: "https://hooks.example.com/" })).toEqual([]);
  const short = texts(
    { said: { urls: ["url"] } },
    { url: "https://hooks.example.com/services/v3/oauth2/xyz9ABC1" },
  );
  expect(short).toEqual(["/services/v3/oauth2/xyz9ABC1", "xyz9ABC1"]);
});
