import { version } from "../../core/version";
import schema from "./schema.json";

interface FunctionSchema {
  description: string;
  inputs?: { properties: Record<string, unknown>; required?: string[] };
}

/** The schema as the engine, the converters and the generators of SDKs want it: JSON, with the version in it. */
export function schemaText(): string {
  return JSON.stringify({ ...schema, version });
}

/** What the schema says of the arguments of a function. */
export function argumentsOf(token: string): { names: string[]; required: string[] } {
  const functions: Record<string, FunctionSchema> = schema.functions;
  const { properties = {}, required = [] } = functions[token]?.inputs ?? {};
  return { names: Object.keys(properties), required };
}
