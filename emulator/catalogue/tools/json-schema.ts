/** A schema of JSON, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A schema of an object, as the parameters of a tool have it. */
export interface ObjectSchema extends JsonSchema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

export const text = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: "string",
  description,
  ...more,
});

export const integer = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: "integer",
  description,
  ...more,
});

export const flag = (description: string, byDefault: boolean): JsonSchema => ({
  type: "boolean",
  description,
  default: byDefault,
});

export const listOf = (items: JsonSchema, description: string): JsonSchema => ({
  type: "array",
  items,
  description,
});

/** A schema of an object, of which these properties have to be there. */
export const objectOf = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): ObjectSchema => ({ type: "object", properties, ...(required.length > 0 && { required }) });
