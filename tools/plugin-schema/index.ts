import { join } from "node:path";
import { publication } from "../publication";
import { ROOT } from "../root";
import { readDeclarations } from "./declarations";
import { readExamples } from "./examples";
import { type DescribedFunction, type DescribedResource, pluginSchema } from "./schema";

const PROVIDER = join(ROOT, "provider");

/** Where the schema is kept. */
export const SCHEMA_FILE = join(PROVIDER, "hosts/plugin/schema.json");

/** The text of the schema, from the provider's sources and its compiled tables, and from where it is published. */
export async function schemaText(from = publication()): Promise<string> {
  const places = ["program", "catalogue", "resources", "run"].map((place) => join(PROVIDER, place));
  const { RESOURCES }: { RESOURCES: Record<string, DescribedResource> } = require(
    join(PROVIDER, "dist/resources/index.js"),
  );
  const { FUNCTIONS }: { FUNCTIONS: DescribedFunction[] } = require(
    join(PROVIDER, "dist/resources/function-list.js"),
  );
  const schema = pluginSchema(
    await readDeclarations(places),
    Object.values(RESOURCES).sort((a, b) => a.kind.localeCompare(b.kind)),
    FUNCTIONS,
    await readExamples(),
    from,
  );
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
