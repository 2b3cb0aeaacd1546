import type { Failure } from "./resource";
import { sanitizeLine } from "./sanitize";

/** The mistake that stands at a path. Its reason may quote what the program or the service says. */
export function failureAt(path: readonly PropertyKey[], reason: string): Failure {
  return { property: propertyPath(path), reason: sanitizeLine(reason) };
}

/** The notation of a path that the engine has: `authConfigIds[1]`, and `["a.b"]` for a key that is no plain word. */
export function propertyPath(path: readonly PropertyKey[]): string {
  return path.map((key, depth) => propertyStep(key, depth === 0)).join("");
}

function propertyStep(key: PropertyKey, isFirst: boolean): string {
  if (typeof key === "string" && /^[A-Za-z_][\w-]*$/.test(key)) {
    return isFirst ? key : `.${key}`;
  }
  return typeof key === "number" ? `[${key}]` : `[${JSON.stringify(String(key))}]`;
}

/** The value at a path, undefined where there is none. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], root);
}
