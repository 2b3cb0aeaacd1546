import { readFileSync } from "node:fs";
import * as composio from "../../../../../provider";
import schema from "../../../../../provider/hosts/plugin/schema.json";
import { type Kind, RESOURCES } from "../../../../../provider/resources";
import { FUNCTIONS } from "../../../../../provider/resources/function-list";
import { dynamicType } from "../../../../../provider/resources/loader";
import { SETTING_NAMES } from "../../../../../provider/run/settings";
import { SCHEMA_FILE, schemaText } from "../../../../../tools/plugin-schema";
import { SAMPLES } from "../../../../support/samples";

interface ResourceSchema {
  properties: Record<string, object>;
  inputProperties: Record<string, object>;
  aliases: { type: string }[];
}

const KINDS = Object.keys(RESOURCES) as Kind[];
const resources: Record<string, ResourceSchema> = schema.resources;

test("the schema is what `npm run schema` makes of the sources", async () => {
  expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(await schemaText());
});

describe.each(KINDS)("%s in the schema", (kind) => {
  const { properties = {}, inputProperties = {}, aliases = [] } = resources[`composio:index:${kind}`] ?? {};
  const { definition } = SAMPLES[kind];

  test("has the inputs that a check takes, and no other", () => {
    const taken = Object.keys(definition.schema().shape).filter((name) => !name.startsWith("__"));
    expect(Object.keys(inputProperties).sort()).toEqual(taken.sort());
  });

  test("has the outputs that only the service sets", () => {
    expect(Object.keys(properties)).toEqual(expect.arrayContaining([...definition.computed]));
  });

  test("says of each input whether a change replaces the resource", () => {
    const replacing = Object.keys(inputProperties).filter(
      (name) => "willReplaceOnChanges" in Object(inputProperties[name]),
    );
    const createOnly = Object.keys(definition.fields).filter((name) => definition.fields[name]?.createOnly);
    expect(replacing.sort()).toEqual(createOnly.sort());
  });

  test("says that nothing is secret but what always is", () => {
    const secret = Object.keys(inputProperties).filter((name) => "secret" in Object(inputProperties[name]));
    const always = (RESOURCES[kind].secretInputs ?? []).filter((path) => !path.includes("."));
    expect(secret.sort()).toEqual([...always].sort());
  });

  test("takes over the state of the dynamic resource", () => {
    expect(aliases).toEqual([{ type: dynamicType(kind) }]);
  });
});

test("every dynamic resource has one in the schema that takes its state over", () => {
  const aliases = Object.values(resources).flatMap((resource) => resource.aliases.map(({ type }) => type));
  expect(aliases.sort()).toEqual(KINDS.map(dynamicType).sort());
});

test("the schema has every function that programs in TypeScript have", () => {
  const ofPackage = Object.keys(composio).filter((name) => /^get[A-Z]\w*(?<!Output)$/.test(name));
  expect(FUNCTIONS.map(({ name }) => name)).toEqual(expect.arrayContaining(ofPackage));
  expect(Object.keys(schema.functions).sort()).toEqual(
    FUNCTIONS.map(({ name }) => `composio:index:${name}`).sort(),
  );
});

test("the schema has every setting, and none that an SDK would fill from its environment", () => {
  expect(Object.keys(schema.config.variables).sort()).toEqual([...SETTING_NAMES].sort());
  expect(JSON.stringify(schema)).not.toContain("defaultInfo");
});
