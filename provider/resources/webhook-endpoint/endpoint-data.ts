import { isMasked } from "../../core/masks";
import type { Properties } from "../../core/resource";
import { isMap, mapIn } from "../../core/values";

/** The values that the app of a toolkit needs, by their names. */
export type EndpointData = Readonly<Record<string, string>>;

/** The data of a property. */
export function dataOf(value: unknown): EndpointData {
  return Object.fromEntries(
    Object.entries(mapIn(value)).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/**
 * The data that an endpoint has now, of the keys that are known: what others have added is theirs. A mask never becomes a
 * value. A key that is not shown is gone only where masks are shown, since a service may leave out what is secret.
 *
 * @param shown The data of an answer. Undefined where it says nothing of it.
 * @returns Undefined where nothing is known.
 */
export function currentData(shown: EndpointData | undefined, known: unknown): Properties | undefined {
  if (known === undefined || shown === undefined) {
    return isMap(known) ? known : undefined;
  }
  const showsSecrets = Object.values(shown).some(isMasked);
  const current = Object.entries(dataOf(known)).flatMap(([key, value]) => {
    const read = shown[key];
    if (read === undefined) {
      return showsSecrets ? [] : [[key, value]];
    }
    return [[key, isPartOf(read, value) || isMasked(read) ? value : read]];
  });
  return Object.fromEntries(current);
}

/** Whether a text may be the beginning or the end of a value, of which the rest is hidden. */
function isPartOf(read: string, value: string): boolean {
  return value.startsWith(read) || value.endsWith(read);
}

/** The change from one map to another. */
export interface DataChange {
  /** The whole map afterwards. */
  wanted: EndpointData;
  /** The values that are new or other. */
  changed: EndpointData;
  /** Whether a key goes, which only a request with the whole map does. */
  isRemoving: boolean;
}

/** @param others The keys that the endpoint may have beside those that are known. */
export function changeOf(known: unknown, wanted: EndpointData, others: readonly string[]): DataChange {
  const before = dataOf(known);
  const changed = Object.entries(wanted).filter(([key, value]) => before[key] !== value);
  const there = [...Object.keys(before), ...others];
  return {
    wanted,
    changed: Object.fromEntries(changed),
    isRemoving: there.some((key) => !Object.hasOwn(wanted, key)),
  };
}
