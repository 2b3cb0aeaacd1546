import { schemaMistakes, unnamedKeys } from "../../../../provider/catalogue/json-schema-mistakes";
import { UNKNOWN } from "../../../../provider/core/unknown";

const SCHEMA = {
  $schema: "https://example.com/a-draft-that-nobody-knows",
  $id: "one-id-for-all",
  type: "object",
  title: "Config",
  required: ["owner", "repo"],
  properties: {
    owner: { type: "string", format: "a-format-that-nobody-knows" },
    repo: { type: "string", minLength: 1, pattern: "^[a-z]+$" },
    interval: { type: "integer", minimum: 15, default: 15 },
    event: { enum: ["opened", "closed"] },
    labels: { type: "array", items: { type: "string" } },
    filter: {
      type: "object",
      required: ["path"],
      additionalProperties: false,
      properties: { path: { type: "string" }, branch: { type: "string" } },
    },
    either: { anyOf: [{ type: "string" }, { type: "null" }] },
  },
};
const VALID = { owner: "octo", repo: "app" };

test("a value that fits has no mistakes, nor one that is not known yet, at any depth", () => {
  for (const value of [
    VALID,
    { ...VALID, interval: 30, event: "opened", labels: ["a"], filter: { path: "/" }, either: null },
    { owner: UNKNOWN, repo: UNKNOWN, interval: UNKNOWN, event: UNKNOWN, labels: UNKNOWN, filter: UNKNOWN },
    { ...VALID, labels: [UNKNOWN], filter: { path: UNKNOWN }, either: UNKNOWN },
    { ...VALID, more: 1 },
  ]) {
    expect(schemaMistakes(SCHEMA, value)).toEqual([]);
  }
});

test("a key that is missing and has a default is no mistake, because the service fills it in", () => {
  const schema = { ...SCHEMA, required: ["owner", "repo", "interval"] };
  expect(schemaMistakes(schema, VALID)).toEqual([]);
  expect(schemaMistakes(schema, { owner: "octo" })).toHaveLength(1);
});

test.each<[string, object, (string | number)[], RegExp]>([
  ["a key that is missing", { repo: "app" }, [], /^lacks owner$/],
  ["a key that is misspelt", { ownr: "octo", repo: "app" }, [], /^lacks owner; did you mean it by "ownr"\?$/],
  ["one beside an unknown value", { repo: UNKNOWN }, [], /^lacks owner$/],
  ["another type", { ...VALID, interval: "30" }, ["interval"], /^must be integer$/],
  ["too small a number", { ...VALID, interval: 1 }, ["interval"], /^must be >= 15$/],
  ["another pattern", { ...VALID, repo: "App" }, ["repo"], /^must match pattern/],
  ["another word", { ...VALID, event: "openend" }, ["event"], /"opened" or "closed"; did you mean "opened"/],
  ["another word that is near none", { ...VALID, event: "x" }, ["event"], /^must be "opened" or "closed"$/],
  ["an element of a list", { ...VALID, labels: ["a", 1] }, ["labels", 1], /^must be string$/],
  [
    "a key too much",
    { ...VALID, filter: { path: "/", brnch: "m" } },
    ["filter"],
    /cannot have brnch; did you/,
  ],
  ["none of several", { ...VALID, either: 1 }, ["either"], /^must match a schema in anyOf$/],
])("finds %s", (_, value, path, reason) => {
  expect(schemaMistakes(SCHEMA, { ...value })).toEqual([{ path, reason: expect.stringMatching(reason) }]);
});

test.each([
  ["a field map of older versions", { owner: { type: "a text", required: true } }],
  ["a type that there is not", { type: "object", properties: { owner: { type: "text" } } }],
  ["a pattern that is none", { properties: { owner: { type: "string", pattern: "(" } } }],
  ["a reference to nowhere", { properties: { owner: { $ref: "#/nowhere" } } }],
])("nothing follows from %s", (_, schema) => {
  expect(schemaMistakes(schema, VALID)).toEqual([]);
});

test("keys that a schema does not name are those that it may take all the same", () => {
  expect(unnamedKeys(SCHEMA, { ...VALID, more: 1 })).toEqual(["more"]);
  expect(unnamedKeys({ ...SCHEMA, additionalProperties: false }, { more: 1 })).toEqual([]);
  expect(unnamedKeys({}, { more: 1 })).toEqual([]);
});
