import { urnParts } from "../../core/urn";
import type { StackResource } from "./stack-resource";

/** A resource before a change and after it. Where there is no change, both are the same. */
export interface ResourcePair {
  /** Undefined where it was not there. */
  readonly before: StackResource | undefined;
  /** Undefined where it is gone. */
  readonly after: StackResource | undefined;
}

/** The resources of one file. */
export interface StackFile {
  /** The name by which the file was given. */
  readonly file: string;
  /** Every resource, before and after. */
  readonly pairs: readonly ResourcePair[];
  /** Whether it says what changes. */
  readonly isCompared: boolean;
  /** Whether the parts that stay the same are left out. */
  readonly isPartial: boolean;
}

/** The state of one stack and of a later one, compared: by URN, by an alias, or else by all of the URN but the stack. */
export function pairsOf(before: readonly StackResource[], after: readonly StackResource[]): ResourcePair[] {
  const old = new Map(before.filter(isThere).map((resource) => [resource.urn, resource]));
  const present = after.filter(isThere);
  const taken = new Set<string>();
  const take = (urn: string | undefined) => {
    const found = urn !== undefined && !taken.has(urn) ? old.get(urn) : undefined;
    if (found) {
      taken.add(found.urn);
    }
    return found;
  };
  const matched = new Map(present.map((resource) => [resource, take(resource.urn)]));
  const places = new Map<string, string | undefined>();
  for (const { urn } of old.values()) {
    const place = placeOf(urn);
    // A place that two stacks have is no place.
    places.set(place, places.has(place) ? undefined : urn);
  }
  const pairs = present.map((resource): ResourcePair => {
    const byAlias = () => resource.aliases.map(take).find((found) => found !== undefined);
    const found = matched.get(resource) ?? byAlias() ?? take(places.get(placeOf(resource.urn)));
    return { before: found, after: resource };
  });
  const gone = [...old.values()].filter(({ urn }) => !taken.has(urn));
  return [...pairs, ...gone.map((resource) => ({ before: resource, after: undefined }))];
}

function isThere({ isPending }: StackResource): boolean {
  return !isPending;
}

/** A URN without the stack and the project. */
function placeOf(urn: string): string {
  const { types, logicalName } = urnParts(urn);
  return `${types}::${logicalName}`;
}
