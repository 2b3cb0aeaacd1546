import { isDeepStrictEqual } from "node:util";
import type { Identity } from "../core/identity";
import type { Properties } from "../core/resource";
import { hasUnknown } from "../core/unknown";
import type { ComposioRun } from "../run/composio-run";

/** The resources that this run has checked, each by its place in the program with the object that it declares. */
type Declared = Map<string, Properties>;

/** The input that says where a resource stands in its program. */
export function placeInProgram(identity: Identity | undefined): Properties {
  return identity ? { __place: [identity.logicalName, identity.parentTypes ?? ""].join(" ") } : {};
}

/**
 * Notes which object a resource declares. Pulumi may ask for a check of one resource several times.
 *
 * @param unique The inputs of which Composio has one object.
 * @returns The logical name of another resource that declares the same object.
 */
export function declaredAlready<Api extends object>(
  run: ComposioRun<Api>,
  { __place: place }: Properties,
  unique: Properties,
): string | undefined {
  if (typeof place !== "string" || hasUnknown(unique)) {
    return undefined;
  }
  const declared = run.shared(nothingYet).set(place, unique);
  const [other] = [...declared].find(([each, its]) => each !== place && isDeepStrictEqual(its, unique)) ?? [];
  return other?.split(" ")[0];
}

function nothingYet(): Declared {
  return new Map();
}
