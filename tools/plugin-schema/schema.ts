import type { Declarations } from "./declarations";
import { docText } from "./doc-text";
import { membersOf, outputsOf } from "./members";
import { type ObjectSpec, ObjectTypes, type TypeSpec } from "./object-types";

/** What the schema needs to know of a resource beside its types. */
export interface DescribedResource {
  readonly kind: string;
  readonly fields: Readonly<Record<string, { createOnly?: true }>>;
  /** The paths of inputs that are always secret. */
  readonly secretInputs?: readonly string[];
  /** The names of outputs that are always secret. */
  readonly secrets?: readonly string[];
}

/** Makes the schema of the plugin from the classes, the interfaces of arguments and results, and the field tables. */
export function pluginSchema(
  declarations: Declarations,
  resources: readonly DescribedResource[],
  functions: readonly string[],
): object {
  const types = new ObjectTypes(declarations);
  const settings = types.objectOf(membersOf("ProviderArgs", declarations)).properties;
  for (const key of ["apiKey", "userApiKey"]) {
    settings[key] = { ...settings[key], secret: true };
  }
  const resourceEntries = resources.map((resource) => [
    `composio:index:${resource.kind}`,
    resourceSpec(types, declarations, resource),
  ]);
  const functionEntries = functions.map((name) => [
    `composio:index:${name}`,
    functionSpec(types, declarations, name),
  ]);
  return {
    name: "composio",
    displayName: "Composio",
    description: "The Pulumi provider for what AI agents need of Composio.",
    keywords: ["pulumi", "composio", "mcp", "category/infrastructure", "kind/native"],
    license: "Apache-2.0",
    publisher: "pulumi-composio",
    meta: { moduleFormat: "(.*)" },
    language: LANGUAGES,
    config: { variables: settings },
    provider: { description: descriptionOf(declarations, "Provider"), inputProperties: settings },
    types: types.types,
    resources: Object.fromEntries(resourceEntries),
    functions: Object.fromEntries(functionEntries),
  };
}

const LANGUAGES = {
  python: { packageName: "pulumi_composio", respectSchemaVersion: true, pyproject: { enabled: true } },
  go: { importBasePath: "pulumi-composio/sdk/go/composio", respectSchemaVersion: true },
  csharp: { respectSchemaVersion: true },
  java: { basePackage: "com.pulumicomposio", respectSchemaVersion: true },
};

function resourceSpec(types: ObjectTypes, declarations: Declarations, resource: DescribedResource): object {
  const { kind, fields, secretInputs = [], secrets = [] } = resource;
  const inputs = types.objectOf(membersOf(`${kind}Args`, declarations));
  const outputs = types.objectOf(outputsOf(kind, declarations));
  for (const [name, { createOnly }] of Object.entries(fields)) {
    const property = inputs.properties[name];
    if (createOnly && property) {
      property.willReplaceOnChanges = true;
    }
  }
  for (const path of secretInputs) {
    markSecret(types, inputs, path.split("."));
  }
  for (const name of secrets) {
    markSecret(types, outputs, [name]);
  }
  return {
    description: descriptionOf(declarations, kind),
    properties: outputs.properties,
    required: outputs.required,
    inputProperties: inputs.properties,
    requiredInputs: inputs.required ?? [],
    aliases: [{ type: `pulumi-nodejs:dynamic/composio:${kind}` }],
  };
}

function functionSpec(types: ObjectTypes, declarations: Declarations, name: string): object {
  const type = name.replace(/^./, (letter) => letter.toUpperCase());
  return {
    description: descriptionOf(declarations, name),
    ...(declarations.has(`${type}Args`) && {
      inputs: types.objectOf(membersOf(`${type}Args`, declarations)),
    }),
    outputs: types.objectOf(membersOf(`${type}Result`, declarations)),
  };
}

/** Marks the property at a path as secret, also in a type that has a name. */
function markSecret(types: ObjectTypes, object: ObjectSpec, [name = "", ...rest]: string[]): void {
  const property: TypeSpec | undefined = object.properties[name];
  if (!property) {
    throw new Error(`There is no property ${name} that could be secret.`);
  }
  const named = types.types[String(property.$ref).replace("#/types/", "")];
  if (rest.length > 0 && named) {
    markSecret(types, named, rest);
  } else {
    property.secret = true;
  }
}

function descriptionOf(declarations: Declarations, name: string): string {
  const declaration = declarations.get(name);
  const { text } = declaration ? docText(declaration) : { text: "" };
  if (text === "") {
    throw new Error(`${name} has no documentation.`);
  }
  return text;
}
