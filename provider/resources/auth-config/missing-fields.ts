import { fewestMissing, sayFields } from "../../catalogue/missing-fields";
import type { ToolkitObject } from "../../catalogue/toolkit-object";
import type { ToolkitField, ToolkitScheme } from "../../catalogue/toolkit-scheme";
import type { Properties } from "../../core/resource";
import { isGiven, isMap } from "../../core/values";

/** The fields that have inputs of their own, beside `credentials`. */
const INPUTS: Record<string, string> = { scopes: "scopes", user_scopes: "userScopes" };

/**
 * The required fields of a scheme that a custom auth config certainly lacks. A toolkit may describe a scheme several
 * times, and then the description counts that is fulfilled best.
 *
 * @param custom The input, of which a preview may not know all values yet.
 * @param schemes What the toolkit says of the scheme.
 */
export function missingFields(custom: Properties, schemes: readonly ToolkitScheme[]): ToolkitField[] {
  const { credentials = {} } = custom;
  if (!isMap(credentials)) {
    return [];
  }
  return fewestMissing(
    schemes.map(({ creationFields }) => creationFields),
    (name) => isGiven(credentials[name]) || isGiven(custom[INPUTS[name] ?? ""]),
  );
}

/**
 * Says what a custom auth config lacks.
 *
 * @param shared The input `sharedConnectionFields`, in which Composio does not look for it.
 */
export function lackOf(
  missing: readonly ToolkitField[],
  scheme: string,
  { slug }: ToolkitObject,
  shared: unknown,
): string {
  const misplaced = missing.map(({ name }) => name).filter((name) => isMap(shared) && name in shared);
  const advice = `; move ${misplaced.join(", ")} here from sharedConnectionFields`;
  const lack = `lacks what ${scheme} of the toolkit "${slug}" needs: ${sayFields(missing)}`;
  return misplaced.length > 0 ? lack + advice : lack;
}
