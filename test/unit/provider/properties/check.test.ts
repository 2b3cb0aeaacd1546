import fc from "fast-check";
import { serverProperties } from "../../../support/mcp-server-arbitraries";
import { checkServer } from "../../../support/mcp-servers";

type Properties = Record<string, unknown>;

const NOT_EMPTY = { property: expect.stringMatching(/./s), reason: expect.stringMatching(/./s) };

/** Parsed, as what Pulumi gets is: `__proto__` is then a key like any other. */
function parsed(properties: Properties): Properties {
  return JSON.parse(JSON.stringify(properties));
}

function judge(olds: Properties, news: Properties): void {
  const before = JSON.stringify([olds, news]);
  const { inputs, failures } = checkServer(olds, news);
  expect(failures).toEqual(failures.map(() => NOT_EMPTY));
  const given = Object.keys(news).map((key) => inputs[key]);
  expect(given).toEqual(Object.keys(news).map((key) => news[key]));
  expect(JSON.stringify([olds, news])).toBe(before);
}

test("check answers whatever it gets, and each failure has a property and a reason", () => {
  const ownKeys = Reflect.ownKeys(Object.prototype);
  fc.assert(
    fc.property(serverProperties, serverProperties, (olds, news) => judge(parsed(olds), parsed(news))),
    { numRuns: 1_000 },
  );
  expect(Reflect.ownKeys(Object.prototype)).toEqual(ownKeys);
});

test.each([
  ["a key that names the prototype", '{"__proto__":{"polluted":true}}', "__proto__"],
  ["an empty key", '{"":1}', '[""]'],
  ["a key that reads like a path", '{"name.first":1}', '["name.first"]'],
])("%s is no input, and the failure says which it is", (_, news, property) => {
  const { failures } = checkServer({}, JSON.parse(news));
  expect(failures).toContainEqual({
    property,
    reason: expect.stringContaining("is not an input of McpServer"),
  });
  expect({}).not.toHaveProperty("polluted");
});

const DEPTH = 10_000;
const deep: unknown = JSON.parse("[".repeat(DEPTH) + "]".repeat(DEPTH));
const long = "x".repeat(1_000_000);
const many = Array.from({ length: 50_000 }, (_, index) => `TOOL_${index}`);

test.each<[string, Properties, number]>([
  ["values nested very deep", { name: deep, authConfigIds: [deep], managedAuthViaComposio: deep, deep }, 4],
  ["a very long text", { name: long, authConfigIds: [long] }, 1],
  ["a very long key", { name: "support", authConfigIds: ["a"], [long]: 1 }, 1],
  ["a very long list", { name: "support", authConfigIds: ["a"], allowedTools: many }, 0],
  [
    "a very long list that repeats itself",
    { name: "support", authConfigIds: ["a"], allowedTools: [...many, ...many] },
    50_000,
  ],
])("check answers %s", (_, properties, count) => {
  const { failures } = checkServer({}, properties);
  expect(failures).toHaveLength(count);
  expect(failures.filter(({ property, reason }) => property === "" || reason === "")).toEqual([]);
});
