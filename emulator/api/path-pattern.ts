import { belowPrefix, isApiPath } from "./paths";

const ONE = /^(\*|\{[^{}]+\})$/;

/** Whether a path is one of those that a pattern means. A pattern without the prefix of a version is for all versions. */
export function matchesPath(pattern: string, path: string): boolean {
  const asWritten = isApiPath(pattern) ? path : belowPrefix(path);
  return matchesSegments(pattern.split("/"), asWritten.split("/"));
}

function matchesSegments(pattern: readonly string[], segments: readonly string[]): boolean {
  const hasOpenEnd = pattern.at(-1) === "**";
  const fixed = hasOpenEnd ? pattern.slice(0, -1) : pattern;
  const isLongEnough = hasOpenEnd ? segments.length > fixed.length : segments.length === fixed.length;
  return (
    isLongEnough &&
    fixed.every((part, index) => (ONE.test(part) ? segments[index] !== "" : part === segments[index]))
  );
}
