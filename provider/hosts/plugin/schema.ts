import { version } from "../../core/version";
import schema from "./schema.json";

/** The schema as the engine, the converters and the generators of SDKs want it: JSON, with the version in it. */
export function schemaText(): string {
  return JSON.stringify({ ...schema, version });
}
