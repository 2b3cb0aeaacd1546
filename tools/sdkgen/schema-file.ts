import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SCHEMA_FILE } from "../plugin-schema";
import { ROOT } from "../root";

type Properties = Record<string, { $ref?: string; type?: string }>;

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

/** Writes the schema with the version of the package, as the generators want it. */
export async function schemaFile(folder: string): Promise<{ file: string; schema: VersionedSchema }> {
  const { version }: { version: string } = require(join(ROOT, "provider/package.json"));
  const spec: Omit<VersionedSchema, "version"> = JSON.parse(await readFile(SCHEMA_FILE, "utf8"));
  const schema = { ...spec, version };
  const file = join(folder, "schema.json");
  await writeFile(file, JSON.stringify(schema));
  return { file, schema };
}
