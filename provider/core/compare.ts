import { isDeepStrictEqual } from "node:util";

/** Compares as the service does: lists of ids and slugs are sets, everything else goes by content. */
export function isSame(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b)
    ? isDeepStrictEqual(new Set(a), new Set(b))
    : isDeepStrictEqual(a, b);
}

/** The order of two texts by their units, which is the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Whether a list of slugs has all of others, whatever their case: services spell them in both. */
export function includesAll(slugs: readonly string[], others: readonly string[]): boolean {
  const known = new Set(slugs.map((slug) => slug.toLowerCase()));
  return others.every((slug) => known.has(slug.toLowerCase()));
}

/** Whether two lists of slugs have the same elements, whatever their case. */
export function isSameIgnoringCase(slugs: readonly string[], others: readonly string[]): boolean {
  return includesAll(slugs, others) && includesAll(others, slugs);
}
