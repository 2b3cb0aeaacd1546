/** As long as a timer can wait. */
export const milliseconds = { type: "integer", minimum: 0, maximum: 2_147_483_647 } as const;

export const strings = { type: "array", items: { type: "string" } } as const;

/** As HTTP allows headers: another one would fail where the answer is sent. */
export const httpHeaders = {
  type: "object",
  propertyNames: { pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$" },
  additionalProperties: { type: "string", pattern: "^[\\t\\x20-\\x7e\\x80-\\xff]*$" },
} as const;

/** Values of a query are strings, and stay so: nothing is coerced. */
export const positiveNumber = { type: "string", pattern: "^[1-9]\\d{0,8}$" } as const;

/** A boolean in a query. */
export const trueOrFalse = { enum: ["true", "false"] } as const;

/** A list in a query, which clients write with commas, or with the parameter several times. */
export const several = { type: ["string", "array"], items: { type: "string" } } as const;

/*
 * The real service may well ignore fields it does not know. Here they are refused, because a field that is
 * ignored looks like one that works, and a client's mistake would pass its tests.
 */
export const strictObject = { type: "object", additionalProperties: false } as const;

/** The schema of an object of which each of these properties may be there, and no other. */
export const someOf = <Properties extends object>(properties: Properties) => ({
  ...strictObject,
  properties,
});
