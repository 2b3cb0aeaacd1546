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
  const isMissing = ({ name, required, default: fallback }: ToolkitField) =>
    required && fallback === undefined && !isGiven(credentials[name]) && !isGiven(custom[INPUTS[name] ?? ""]);
  const [fewest = []] = schemes
    .map(({ creationFields }) => creationFields.filter(isMissing))
    .sort((a, b) => a.length - b.length);
  return fewest;
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

/** The names of fields, with those for people where they say more. */
export function sayFields(fields: readonly ToolkitField[]): string {
  return fields
    .map(({ name, displayName }) => (displayName === name ? name : `${name} (${displayName})`))
    .join(", ");
}
