import * as composio from "../../../../../provider";
import schema from "../../../../../provider/hosts/plugin/schema.json";
import { FUNCTIONS } from "../../../../../provider/resources/function-list";

/** A function as a program without types calls it. */
type Untyped = (args?: unknown) => Promise<unknown>;

interface ArgumentsSchema {
  properties: Record<string, { type?: string; $ref?: string }>;
  required?: string[];
}

const TYPES = { text: "string", part: "string", texts: "array", flag: "boolean" };
const LISTS: Record<string, { type: string }> = schema.types;
const schemas: Record<string, { inputs?: ArgumentsSchema | undefined; description: string }> =
  schema.functions;
const OF_PROGRAMS = FUNCTIONS.filter(({ name }) => name in composio);

function call(name: string): Untyped {
  return (composio as unknown as Record<string, Untyped>)[name] as Untyped;
}

test.each(FUNCTIONS)(
  "$name takes the arguments that the schema has, and needs the same",
  ({ name, takes }) => {
    const { properties = {}, required = [] } = schemas[`composio:index:${name}`]?.inputs ?? {};
    const types = Object.entries(takes).map(([each, { type }]) => [each, TYPES[type]]);
    const typeOf = ({ type, $ref = "" }: { type?: string; $ref?: string }) =>
      type ?? LISTS[$ref.replace("#/types/", "")]?.type;
    expect(types).toEqual(Object.entries(properties).map(([each, argument]) => [each, typeOf(argument)]));
    const needed = Object.keys(takes).filter((each) => takes[each]?.isRequired);
    expect(needed).toEqual(required);
  },
);

test.each(OF_PROGRAMS.filter(({ takes }) => Object.values(takes).some(({ isRequired }) => isRequired)))(
  "$name without arguments says which one is missing",
  async ({ name }) => {
    await expect(call(name)()).rejects.toThrow(new RegExp(`^${name}: "\\w+" is missing`));
    await expect(call(name)({})).rejects.toThrow("is missing");
    await expect(call(name)({ toolkit: undefined, slug: null })).rejects.toThrow(
      /is missing|is not an argument/,
    );
  },
);

test.each(OF_PROGRAMS.filter(({ takes }) => Object.keys(takes).length > 0))(
  "$name refuses what is no object, another name and another type",
  async ({ name, takes }) => {
    await expect(call(name)("gmail")).rejects.toThrow(`${name}: takes an object with `);
    await expect(call(name)(["gmail"])).rejects.toThrow(`${name}: takes an object with `);
    for (const [each, { type }] of Object.entries(takes)) {
      const others = { [each]: 7, [`${each}s_`]: "x" };
      await expect(call(name)(others)).rejects.toThrow(`"${each}s_" is not an argument of ${name}; `);
      await expect(call(name)(others)).rejects.toThrow(new RegExp(`"${each}" must be (a|true)`));
      if (type === "text") {
        await expect(call(name)({ [each]: "" })).rejects.toThrow(
          `"${each}" must be a text that is not empty`,
        );
      }
    }
  },
);

test.each([
  ["getTools", { toolkitSlug: "gmail" }, '"toolkitSlug" is not an argument of getTools'],
  ["getTools", { toolkit: undefined }, '"toolkit" is missing'],
  ["getAuthConfigs", { toolkitSlug: "gmail" }, '"toolkitSlug" is not an argument of getAuthConfigs'],
  ["getMcpServers", { toolkits: "gmail" }, '"toolkits" must be a list of texts'],
  ["getMcpServers", { toolkits: [""] }, '"toolkits" must be a list of texts'],
  ["getAuthConfigs", { includeDisabled: "no" }, '"includeDisabled" must be true or false'],
])("%s(%j) says what is wrong, before anything is asked", async (name, args, message) => {
  await expect(call(name)(args)).rejects.toThrow(message);
});
