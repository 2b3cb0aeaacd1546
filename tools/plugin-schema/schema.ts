import { goModule, type Publication, publishedSchema } from "../publication";
import type { Declarations } from "./declarations";
import { docText } from "./doc-text";
import { type Example, shownExamples, shownImport } from "./examples";
import { membersOf, outputsOf } from "./members";
import { ObjectTypes } from "./object-types";
import type { ObjectSpec, TypeSpec } from "./schema-types";

interface DescribedField {
  createOnly?: true;
  replacing?: readonly string[];
  default?: boolean;
}

/** The facts that the schema needs of a function beside its types. */
export interface DescribedFunction {
  readonly name: string;
  readonly takes: Readonly<Record<string, { default?: boolean }>>;
}

/** The facts that the schema needs of a resource beside its types. */
export interface DescribedResource {
  readonly kind: string;
  readonly fields: Readonly<Record<string, DescribedField>>;
  /** The paths of inputs that are always secret. */
  readonly secretInputs?: readonly string[];
  /** The names of outputs that are always secret. */
  readonly secrets?: readonly string[];
}

/** Makes the schema of the plugin from the classes, the interfaces of arguments and results, and the field tables. */
export function pluginSchema(
  declarations: Declarations,
  resources: readonly DescribedResource[],
  functions: readonly DescribedFunction[],
  examples: readonly Example[],
  from: Publication | undefined,
): object {
  const types = new ObjectTypes(declarations);
  const settings = types.objectOf(membersOf("ProviderArgs", declarations), "input").properties;
  for (const key of ["apiKey", "userApiKey"]) {
    settings[key] = { ...settings[key], secret: true };
  }
  const resourceEntries = resources.map((resource) => [
    `composio:index:${resource.kind}`,
    resourceSpec(
      types,
      declarations,
      resource,
      examples.filter(({ kind }) => kind === resource.kind),
    ),
  ]);
  const functionEntries = functions.map((described) => [
    `composio:index:${described.name}`,
    functionSpec(types, declarations, described),
  ]);
  return {
    name: "composio",
    displayName: "Composio",
    description: "The Pulumi provider for what AI agents need of Composio.",
    keywords: ["pulumi", "composio", "mcp", "category/infrastructure", "kind/native"],
    license: "Apache-2.0",
    ...publishedSchema(from),
    meta: { moduleFormat: "(.*)" },
    language: languages(from),
    config: { variables: settings },
    provider: { description: descriptionOf(declarations, "Provider"), inputProperties: settings },
    types: types.types,
    resources: Object.fromEntries(resourceEntries),
    functions: Object.fromEntries(functionEntries),
  };
}

function languages(from: Publication | undefined): object {
  return {
    // What Pulumi prints for a program imports this, and so the entry of the plugin.
    nodejs: { packageName: "pulumi-composio/native", respectSchemaVersion: true },
    python: { packageName: "pulumi_composio", respectSchemaVersion: true, pyproject: { enabled: true } },
    go: { importBasePath: `${goModule(from)}/composio`, respectSchemaVersion: true },
    csharp: { respectSchemaVersion: true },
    java: { basePackage: "com.pulumicomposio", respectSchemaVersion: true },
  };
}

function resourceSpec(
  types: ObjectTypes,
  declarations: Declarations,
  resource: DescribedResource,
  examples: readonly Example[],
): object {
  const { kind, fields, secretInputs = [], secrets = [] } = resource;
  const inputs = types.objectOf(membersOf(`${kind}Args`, declarations), "input");
  const outputs = types.objectOf(outputsOf(kind, declarations), "output");
  for (const [name, field] of Object.entries(fields)) {
    const mark = (path: string[], marks: TypeSpec) => markProperty(types, inputs, path, marks);
    if (field.createOnly) {
      mark([name], { willReplaceOnChanges: true });
    }
    if (field.default !== undefined) {
      mark([name], { default: field.default });
    }
    for (const part of field.replacing ?? []) {
      mark([name, ...part.split(".")], { willReplaceOnChanges: true });
    }
  }
  for (const path of secretInputs) {
    for (const object of [inputs, outputs]) {
      markProperty(types, object, path.split("."), { secret: true });
    }
  }
  for (const name of secrets) {
    markProperty(types, outputs, [name], { secret: true });
  }
  return {
    description: [descriptionOf(declarations, kind), shownExamples(examples), shownImport(kind)].join("\n\n"),
    properties: outputs.properties,
    required: outputs.required,
    inputProperties: inputs.properties,
    requiredInputs: inputs.required ?? [],
    aliases: [{ type: `pulumi-nodejs:dynamic/composio:${kind}` }],
  };
}

function functionSpec(
  types: ObjectTypes,
  declarations: Declarations,
  { name, takes }: DescribedFunction,
): object {
  const type = name.replace(/^./, (letter) => letter.toUpperCase());
  const hasInputs = declarations.named.has(`${type}Args`);
  const inputs = hasInputs ? types.objectOf(membersOf(`${type}Args`, declarations), "input") : undefined;
  for (const [argument, { default: fallback }] of Object.entries(takes)) {
    if (inputs && fallback !== undefined) {
      markProperty(types, inputs, [argument], { default: fallback });
    }
  }
  return {
    description: descriptionOf(declarations, name),
    ...(inputs && { inputs }),
    outputs: types.objectOf(membersOf(`${type}Result`, declarations), "output"),
  };
}

/**
 * Marks the property at a path, also in a type that has a name, and in the elements of a list. A key of a map has no
 * property that could be marked.
 */
function markProperty(
  types: ObjectTypes,
  object: ObjectSpec,
  [name = "", ...rest]: string[],
  marks: TypeSpec,
): void {
  const property: TypeSpec | undefined = object.properties[name];
  if (!property) {
    throw new Error(`There is no property ${name} to be marked.`);
  }
  const { items } = property as { items?: TypeSpec };
  const named = types.objectNamed((items ?? property).$ref);
  if (rest.length === 0) {
    Object.assign(property, marks);
  } else if (named) {
    markProperty(types, named, rest, marks);
  }
}

function descriptionOf(declarations: Declarations, name: string): string {
  const declaration = declarations.named.get(name);
  const { text } = declaration ? docText(declaration) : { text: "" };
  if (text === "") {
    throw new Error(`${name} has no documentation.`);
  }
  return text;
}
