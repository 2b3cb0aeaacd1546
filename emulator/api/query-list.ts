import { splitList } from "./split-list";

/** The values of a parameter of a query that may stand there several times. */
export type OneOrMore = string | readonly string[];

/** The values of such a parameter, none where it is absent. Some clients write them with commas. */
export const listOf = (given: OneOrMore = []): string[] => [given].flat().flatMap((part) => splitList(part));

/** Whether a list selects a value: one that names nothing selects all. */
export const isAmong = (wanted: readonly string[], value: string): boolean =>
  wanted.length === 0 || wanted.includes(value);

/** Whether one of the values is among those of a list: one that names nothing selects all. */
export const hasOneOf = (wanted: readonly string[], values: readonly string[]): boolean =>
  wanted.length === 0 || values.some((value) => wanted.includes(value));
