import { isDeepStrictEqual } from "node:util";

/** Compares as Composio does: lists of ids and slugs are sets, everything else goes by content. */
export function isSame(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b)
    ? isDeepStrictEqual(new Set(a), new Set(b))
    : isDeepStrictEqual(a, b);
}
