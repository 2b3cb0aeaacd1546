import { readFileSync } from "node:fs";
import * as composio from "../../../../../provider";
import type { Field } from "../../../../../provider/core/resource";
import schema from "../../../../../provider/hosts/plugin/schema.json";
import { type Kind, RESOURCES } from "../../../../../provider/resources";
import { fields as authConfigs } from "../../../../../provider/resources/auth-config/auth-config-fields";
import { fields as accounts } from "../../../../../provider/resources/connected-account/connected-account-properties";
import { fields as toolkits } from "../../../../../provider/resources/custom-toolkit/custom-toolkit-fields";
import { FUNCTIONS } from "../../../../../provider/resources/function-list";
import { dynamicType } from "../../../../../provider/resources/loader";
import { SETTING_NAMES } from "../../../../../provider/run/setting-sources";
import { SCHEMA_FILE, schemaText } from "../../../../../tools/plugin-schema";
import oldest from "../../../../fixtures/state-0.1.0.json";
import byDynamicHost from "../../../../fixtures/state-dynamic.json";
import byPlugin from "../../../../fixtures/state-plugin.json";
import { SAMPLES } from "../../../../support/samples";

interface Property {
  $ref?: string;
  items?: Property;
  oneOf?: Property[];
  default?: unknown;
  type?: string;
  willReplaceOnChanges?: boolean;
  secret?: boolean;
}
interface ResourceSchema {
  properties: Record<string, Property>;
  inputProperties: Record<string, Property>;
  required: string[];
  aliases: { type: string }[];
}

/** The states that earlier versions and both hosts have left. */
const RECORDED = [oldest, byDynamicHost, byPlugin].flatMap(
  ({ deployment }): { type: string; outputs?: object }[] => deployment.resources,
);

const TYPES_OF_SCHEMA: Record<string, { description: string; properties?: Record<string, Property> }> =
  schema.types;

/** The parts of an input whose change replaces the resource. */
function replacingParts(property: Property | undefined): string[] {
  const { $ref = "" } = property?.items ?? property ?? {};
  const parts = TYPES_OF_SCHEMA[$ref.replace("#/types/", "")]?.properties ?? {};
  return Object.keys(parts).filter((name) => parts[name]?.willReplaceOnChanges);
}

const KINDS = Object.keys(RESOURCES) as Kind[];
/** Kinds that are newer than every recorded state. */
const NEW: Kind[] = ["ConnectedAccount", "Project", "TriggerInstance", "WebhookEndpoint"];
const resources: Record<string, ResourceSchema> = schema.resources;

test("the schema is what `npm run schema` makes of the sources", async () => {
  expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(await schemaText());
});

describe.each(KINDS)("%s in the schema", (kind) => {
  const {
    properties = {},
    inputProperties = {},
    required = [],
    aliases = [],
  } = resources[`composio:index:${kind}`] ?? {};
  const { definition } = SAMPLES[kind];

  test("has the inputs that a check takes, and no other", () => {
    const taken = Object.keys(definition.schema().shape).filter((name) => !name.startsWith("__"));
    expect(Object.keys(inputProperties).sort()).toEqual(taken.sort());
  });

  test("has the outputs that only the service sets", () => {
    expect(Object.keys(properties)).toEqual(expect.arrayContaining([...definition.computed]));
  });

  test("has every input among the outputs, which a state need not have", () => {
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(inputProperties)));
    const types = [`composio:index:${kind}`, dynamicType(kind)];
    const recorded = RECORDED.filter(({ type }) => types.includes(type));
    expect(recorded.length > 0).toBe(!NEW.includes(kind));
    const inputs = required.filter((name) => name in inputProperties);
    for (const { outputs = {} } of recorded) {
      expect(Object.keys(outputs)).toEqual(expect.arrayContaining(inputs));
    }
  });

  test("says of each part whether a change of it replaces the resource", () => {
    const said = Object.keys(inputProperties).flatMap((name) => replacingParts(inputProperties[name]));
    const meant = Object.values(definition.fields).flatMap(({ replacing = [] }) => replacing);
    expect(said.sort()).toEqual([...meant].sort());
  });

  test("says of each input which value means the same as none", () => {
    const said = Object.entries(inputProperties).flatMap(([name, property]) =>
      "default" in property ? [[name, property.default]] : [],
    );
    const meant = Object.entries(definition.fields).flatMap(([name, row]) =>
      row.default === undefined ? [] : [[name, row.default]],
    );
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(meant));
  });

  test("says of each input whether a change replaces the resource", () => {
    const replacing = Object.keys(inputProperties).filter(
      (name) => inputProperties[name]?.willReplaceOnChanges,
    );
    const createOnly = Object.keys(definition.fields).filter((name) => definition.fields[name]?.createOnly);
    expect(replacing.sort()).toEqual(createOnly.sort());
  });

  test("says that nothing is secret but what always is", () => {
    const secret = Object.keys(inputProperties).filter((name) => inputProperties[name]?.secret);
    const always = (RESOURCES[kind].secretInputs ?? []).filter((path) => !path.includes("."));
    expect(secret.sort()).toEqual([...always].sort());
  });

  test("says of outputs that are secret as inputs are that they are", () => {
    const always = (RESOURCES[kind].secretInputs ?? []).filter((path) => !path.includes("."));
    const secret = Object.keys(properties).filter((name) => properties[name]?.secret);
    expect(secret.sort()).toEqual([...always, ...(RESOURCES[kind].secrets ?? [])].sort());
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

/** Inputs that differ in one part, by the path of the part. */
const DIFFERING: Record<string, [Field, before: unknown, after: unknown]> = {
  "managed.managedAppId": [authConfigs.managed, { managedAppId: "ma_1" }, { managedAppId: "ma_2" }],
  "custom.authScheme": [authConfigs.custom, { authScheme: "API_KEY" }, { authScheme: "BASIC" }],
  "sharing.accountType": [accounts.sharing, { accountType: "PRIVATE" }, { accountType: "SHARED" }],
  "authSchemes.mode": [toolkits.authSchemes, [{ mode: "NO_AUTH" }], [{ mode: "API_KEY" }]],
  "authSchemes.headers": [
    toolkits.authSchemes,
    [{ mode: "API_KEY", headers: { a: "1" } }],
    [{ mode: "API_KEY", headers: { a: "2" } }],
  ],
  "authSchemes.discoveryUrl": [
    toolkits.authSchemes,
    [{ mode: "DCR_OAUTH", discoveryUrl: "https://a.example.com/" }],
    [{ mode: "DCR_OAUTH", discoveryUrl: "https://b.example.com/" }],
  ],
};

test("a part replaces by itself where its row says so", () => {
  const said = KINDS.flatMap((kind) =>
    Object.entries(SAMPLES[kind].definition.fields).flatMap(([name, { replacing = [] }]) =>
      replacing.map((part) => `${name}.${part}`),
    ),
  );
  expect(Object.keys(DIFFERING).sort()).toEqual(said.sort());
  for (const [path, [field, before, after]] of Object.entries(DIFFERING)) {
    expect({ path, effect: field.effect?.(before, after, {}) }).toEqual({ path, effect: "replace" });
  }
});

test("a function has the default that means the same as no argument", () => {
  const functions: Record<
    string,
    { description: string; inputs?: { properties: Record<string, Property> } | undefined }
  > = schema.functions;
  const said = FUNCTIONS.flatMap(({ name }) =>
    Object.entries(functions[`composio:index:${name}`]?.inputs?.properties ?? {}).flatMap(
      ([each, property]) => ("default" in property ? [`${name} ${each} ${property.default}`] : []),
    ),
  );
  expect(said).toEqual([
    "getAuthConfigs includeDisabled false",
    "getToolkits managed false",
    "getTools includeDeprecated false",
  ]);
});
