import * as composio from "../../../../../provider";
import { z } from "../../../../../provider/core/zod";
import schema from "../../../../../provider/hosts/plugin/schema.json";
import type { Kind } from "../../../../../provider/resources";
import { McpClient } from "../../../../../provider/run/mcp-client";
import { SAMPLES } from "../../../../support/samples";

interface Property {
  $ref?: string;
  type?: string;
  description?: string;
  items?: Property;
  additionalProperties?: Property;
  oneOf?: Property[];
}
interface Type {
  description?: string;
  enum?: { name: string; value: string; description?: string }[];
  properties?: Record<string, Property>;
}
interface Described {
  properties?: Record<string, Property>;
  inputProperties?: Record<string, Property>;
  inputs?: Type | undefined;
  outputs?: Type;
}

const TYPES: Record<string, Type> = schema.types;
const RESOURCES: Record<string, Described> = schema.resources;
const FUNCTIONS: Record<string, Described> = schema.functions;
const ENUMS = Object.entries(TYPES).flatMap(([token, { enum: values }]) =>
  values ? [{ name: token.replace("composio:index:", ""), values }] : [],
);
/** The constants of the package, by name. */
const CONSTANTS: Record<string, unknown> = { ...composio };

const KINDS = Object.keys(SAMPLES) as Kind[];

const typeOf = ({ $ref = "" }: Property) => TYPES[$ref.replace("#/types/", "")];

/** The types in a property, at any depth. */
function typesIn(property: Property, seen: Type[] = []): Type[] {
  const type = typeOf(property);
  const inner = [property.items, property.additionalProperties, ...(property.oneOf ?? [])].filter(
    (each): each is Property => each !== undefined,
  );
  const own = type && !seen.includes(type) ? [type] : [];
  const parts = own.flatMap(({ properties = {} }) => Object.values(properties));
  const known = [...seen, ...own];
  return [...own, ...[...inner, ...parts].flatMap((each) => typesIn(each, known))];
}

/** The values of each closed list in a schema of zod, with where it stands. */
function closedLists(type: z.ZodTypeAny, path: string[] = []): { path: string[]; values: unknown[] }[] {
  if (type instanceof z.ZodOptional || type instanceof z.ZodNullable) {
    return closedLists(type.unwrap(), path);
  }
  if (type instanceof z.ZodEffects) {
    return closedLists(type.innerType(), path);
  }
  if (type instanceof z.ZodNativeEnum || type instanceof z.ZodEnum) {
    return [{ path, values: Object.values(type.enum) }];
  }
  if (type instanceof z.ZodArray) {
    return closedLists(type.element, path);
  }
  if (type instanceof z.ZodRecord) {
    return closedLists(type.valueSchema, path);
  }
  if (type instanceof z.ZodDiscriminatedUnion) {
    const inOptions = type.options.flatMap((option: z.ZodTypeAny) => closedLists(option, path));
    return [{ path: [...path, type.discriminator], values: [...type.optionsMap.keys()] }, ...inOptions];
  }
  if (type instanceof z.ZodObject) {
    return Object.entries<z.ZodTypeAny>(type.shape).flatMap(([name, each]) =>
      closedLists(each, [...path, name]),
    );
  }
  return [];
}

/** The property of the schema at a path. */
function propertyAt(kind: Kind, [first = "", ...rest]: string[]): Property {
  const own = RESOURCES[`composio:index:${kind}`]?.inputProperties?.[first] ?? {};
  return rest.reduce<Property>((property, name) => {
    const { items, additionalProperties } = property;
    return typeOf(items ?? additionalProperties ?? property)?.properties?.[name] ?? {};
  }, own);
}

const CLOSED = KINDS.flatMap((kind) => {
  const inputs = SAMPLES[kind].definition.schema() as unknown as z.ZodTypeAny;
  return closedLists(inputs).map(({ path, values }) => ({ kind, path, values }));
});

test("there are eight closed lists of values at the least", () => {
  expect(ENUMS.length).toBeGreaterThanOrEqual(8);
  expect(CLOSED.length).toBeGreaterThanOrEqual(5);
});

test.each(CLOSED)(
  "$kind: what a check takes of $path is an enum with the same values",
  ({ kind, path, values }) => {
    const list = typeOf(propertyAt(kind, path))?.enum?.map(({ value }) => value);
    expect(list).toEqual(values);
  },
);

test.each(ENUMS)(
  "$name has a description of each value, and is a constant of the package",
  ({ name, values }) => {
    expect(values.filter(({ description }) => !description)).toEqual([]);
    expect(CONSTANTS[name]).toEqual(Object.fromEntries(values.map(({ name: key, value }) => [key, value])));
    // Names that every language has as they are: Go puts the type's before it, Python writes it in capitals.
    expect(values.filter(({ name: key }) => !/^[A-Z][a-z0-9]*([A-Z][a-z0-9]+)*$/.test(key))).toEqual([]);
  },
);

test("the client of a configuration is one of those whose file is known", () => {
  const { client = {} } = FUNCTIONS["composio:index:getClientConfig"]?.inputs?.properties ?? {};
  expect(typeOf(client)?.enum?.map(({ value }) => value)).toEqual(Object.values(McpClient));
});

test("no output has an enum, which a value of tomorrow would break", () => {
  const outputs = [
    ...Object.values(RESOURCES).flatMap(({ properties = {} }) => Object.values(properties)),
    ...Object.values(FUNCTIONS).flatMap(({ outputs: { properties = {} } = { description: "" } }) =>
      Object.values(properties),
    ),
  ];
  expect(outputs.length).toBeGreaterThan(50);
  expect(outputs.flatMap((output) => typesIn(output)).filter((type) => type.enum)).toEqual([]);
});

/** The parts of a description that say where a property belongs, and what it is unless it is given. */
const NOTES = /Only with `\w+` [^.]*\.|Default: [\s\S]*/g;

interface Named {
  where: string;
  property: Property;
}

function namedIn(where: string, properties: Record<string, Property> = {}): Named[] {
  return Object.entries(properties).map(([name, property]) => ({ where: `${where}.${name}`, property }));
}

const DESCRIBED = [
  ...Object.entries(TYPES).flatMap(([token, { properties }]) => namedIn(token, properties)),
  ...Object.entries(RESOURCES).flatMap(([token, { properties, inputProperties }]) => [
    ...namedIn(`${token} (output)`, properties),
    ...namedIn(token, inputProperties),
  ]),
  ...Object.entries(FUNCTIONS).flatMap(([token, { inputs, outputs }]) => [
    ...namedIn(token, inputs?.properties),
    ...namedIn(`${token} (result)`, outputs?.properties),
  ]),
];

/** The values of every list of the package. */
const LISTS = Object.values(CONSTANTS).flatMap((constant) =>
  typeof constant === "object" && constant !== null ? [Object.values(constant).map(String)] : [],
);

/** The names of all inputs of resources. */
const INPUTS = new Set(
  Object.values(schema.resources).flatMap(({ inputProperties }) => Object.keys(inputProperties)),
);

/** The lists of which a description names some values and lacks others. */
function namedInPart({ property }: Named): string[][] {
  const said = (property.description ?? "").replace(NOTES, "");
  // Of what is the name of an input too, such as `toolkits`, nobody can say which is meant.
  const named = [...said.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word);
  const certain = named.filter((word) => !INPUTS.has(word));
  const isEnum = typesIn(property).some((type) => type.enum);
  return LISTS.filter(
    (values) =>
      !isEnum &&
      values.some((value) => certain.includes(value)) &&
      !values.every((value) => named.includes(value)),
  );
}

test("a description that names a value of a list names all of them, unless there is an enum", () => {
  expect(LISTS.length).toBeGreaterThan(ENUMS.length);
  // `NO_AUTH` and others are in two lists, of which a description may name one.
  const isOfShorter = (list: string[], all: string[][]) =>
    all.some((other) => other !== list && other.length > list.length);
  const partly = DESCRIBED.filter((named) => {
    const lists = namedInPart(named);
    return (
      lists.some((list) => !isOfShorter(list, lists)) && !lists.every((list) => namesAnother(named, list))
    );
  });
  expect(partly.map(({ where }) => where)).toEqual([]);
});

/** Whether a description names all values of another list. */
function namesAnother({ property }: Named, list: string[]): boolean {
  const said = property.description ?? "";
  return LISTS.some((values) => values !== list && values.every((value) => said.includes(`\`${value}\``)));
}

const EXAMPLE = /\{\{% example %\}\}([\s\S]*?)\{\{% \/example %\}\}/g;

test.each(KINDS)(
  "%s is described with examples in every language, and with the way to import one",
  (kind) => {
    const { description } = schema.resources[`composio:index:${kind}`];
    expect(description).toMatch(/\{\{% examples %\}\}\n## Example Usage\n[\s\S]*\{\{% \/examples %\}\}/);
    const examples = [...description.matchAll(EXAMPLE)].map(([, text = ""]) => text);
    expect(examples.length).toBeGreaterThan(0);
    for (const text of examples) {
      const languages = [...text.matchAll(/^```(\w+)\n/gm)].map(([, language]) => language);
      expect(languages).toEqual(["yaml", "typescript", "python", "go", "csharp", "java"]);
      expect(text).toMatch(new RegExp(`composio:${kind}\\b`));
    }
    expect(description).toMatch(new RegExp(`pulumi import composio:index:${kind} example \\S+\\n`));
  },
);

test("what Pulumi prints in TypeScript imports the entry of the plugin", () => {
  expect(schema.language.nodejs.packageName).toBe("pulumi-composio/native");
});

test.each([
  ["CustomAuthScheme.headers", "Only with `mode` `API_KEY`."],
  ["CustomAuthScheme.discoveryUrl", "Only with `mode` `DCR_OAUTH`."],
  ["SessionHookHandler.condition", "Only with `type` `condition_check`."],
  ["SessionHookHandler.action", "Only with `type` `condition_check` or `prompt_injection_check`."],
  ["SessionHookHandler.fields", "Only with `type` `webhook`."],
  ["SessionToolkits.enable", "Not beside `disable`."],
  ["SessionTools.disable", "Not beside `enable`."],
  ["SessionTools.tags", "Not beside `enable` or `disable`"],
])("the description of %s says where in its union it belongs", (path, note) => {
  const [type = "", name = ""] = path.split(".");
  expect(TYPES[`composio:index:${type}`]?.properties?.[name]?.description).toContain(note);
});
