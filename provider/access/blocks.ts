import { isDeepStrictEqual } from "node:util";
import { UNKNOWN } from "../core/unknown";
import { isMap, type Properties } from "../core/values";
import type { Maybe } from "./maybe";
import { OTHER } from "./names";

/** The value at a path. Below what cannot be read, nothing can. */
export function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((block, name) => {
    if (block === undefined || block === null) {
      return undefined;
    }
    return isMap(block) ? block[name] : UNKNOWN;
  }, value);
}

/** Whether a switch is on. */
export function flagAt(properties: Properties, path: readonly string[], whenLeftOut: boolean): Maybe {
  const value = at(properties, path);
  if (value === undefined || value === null) {
    return whenLeftOut;
  }
  return typeof value === "boolean" ? value : undefined;
}

/** The entries of a map, its keys in lower case. Of two that are one toolkit's it is not known which one counts. */
export function bySlug(map: unknown): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of isMap(map) ? Object.entries(map) : []) {
    const slug = key.toLowerCase();
    const isOther = found.has(slug) && !isDeepStrictEqual(found.get(slug), value);
    found.set(slug, isOther ? UNKNOWN : value);
  }
  found.delete(OTHER);
  return found;
}

/** The value that a map has for a toolkit. Of what is no map nothing is known. */
export function ofToolkit(map: unknown, toolkit: string): unknown {
  return map === undefined || map === null || isMap(map) ? bySlug(map).get(toolkit) : UNKNOWN;
}
