import type { ValueList } from "./value-lists";

/** A type in Pulumi's schema. */
export type TypeSpec = Record<string, unknown>;

/** An object in Pulumi's schema. */
export interface ObjectSpec {
  description?: string;
  type: "object";
  properties: Record<string, TypeSpec>;
  required?: string[];
}

/** A closed list of values in Pulumi's schema. */
export interface EnumSpec {
  description: string;
  type: "string";
  enum: ValueList["values"];
}

/** Which way a value goes. Only inputs have enums: a value that Composio comes to have later must not break a program. */
export type Side = "input" | "output";

export const ANY: TypeSpec = { $ref: "pulumi.json#/Any" };
export const TEXT: TypeSpec = { type: "string" };
