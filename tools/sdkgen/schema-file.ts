import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SCHEMA_FILE, schemaText } from "../plugin-schema";
import type { Publication } from "../publication";
import { ROOT } from "../root";

type Properties = Record<string, { $ref?: string; type?: string; additionalProperties?: { type?: string } }>;

interface SchemaType {
  properties?: Properties;
  enum?: { name: string; value: string }[];
}

/** The parts of the schema that the generators' output is completed from. */
export interface VersionedSchema {
  version: string;
  description: string;
  types: Record<string, SchemaType>;
  resources: Record<string, { inputProperties: Properties }>;
  functions: Record<string, { inputs?: { properties: Properties } }>;
}

/**
 * Writes the schema with the version of the package, as the generators want it.
 *
 * @param from Where it is published; as the committed schema says unless given.
 */
export async function schemaFile(
  folder: string,
  from?: Publication,
): Promise<{ file: string; schema: VersionedSchema }> {
  const { version }: { version: string } = require(join(ROOT, "provider/package.json"));
  const text = from ? await schemaText(from) : await readFile(SCHEMA_FILE, "utf8");
  const spec: Omit<VersionedSchema, "version"> = JSON.parse(text);
  const schema = { ...spec, version };
  const file = join(folder, "schema.json");
  await writeFile(file, JSON.stringify(schema));
  return { file, schema };
}
