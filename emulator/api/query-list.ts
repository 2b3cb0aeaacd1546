/** The values of a parameter of a query that may stand there several times. */
export type OneOrMore = string | readonly string[];

/** The values of such a parameter, none where it is absent. */
export const valuesOf = (given: OneOrMore = []): readonly string[] =>
  typeof given === "string" ? [given] : given;
