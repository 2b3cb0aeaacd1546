/** The values of a parameter of a query that may stand there several times. */
export type OneOrMore = string | readonly string[];

/** The values of such a parameter, none where it is absent. */
export const valuesOf = (given: OneOrMore = []): readonly string[] =>
  typeof given === "string" ? [given] : given;

/** Whether a list selects a value: one that names nothing selects all. */
export const isAmong = (wanted: readonly string[], value: string): boolean =>
  wanted.length === 0 || wanted.includes(value);
