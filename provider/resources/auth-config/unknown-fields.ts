import type { ToolkitObject } from "../../catalogue/toolkit-object";
import type { ToolkitScheme } from "../../catalogue/toolkit-scheme";
import { didYouMean } from "../../core/nearest";
import type { Properties } from "../../core/resource";
import { isMap } from "../../core/values";

/**
 * Says which credentials a scheme does not describe, by their names. It is no more than a hint, because a toolkit's
 * description may lack a field that Composio takes.
 *
 * @param custom The input, of which a preview may not know all values yet.
 * @param schemes What the toolkit says of the scheme, perhaps several times.
 */
export function unknownFields(
  { credentials }: Properties,
  schemes: readonly ToolkitScheme[],
  scheme: string,
  { slug }: ToolkitObject,
): string[] {
  const names = (fields: ToolkitScheme["creationFields"]) => fields.map(({ name }) => name);
  const own = schemes.flatMap(({ creationFields }) => names(creationFields));
  if (own.length === 0 || !isMap(credentials)) {
    return [];
  }
  // What a connection asks for may be a default of the auth config.
  const known = [...own, ...schemes.flatMap(({ connectionFields }) => names(connectionFields))];
  const fields = [...new Set(own)];
  return Object.keys(credentials)
    .filter((name) => !known.includes(name))
    .map(
      (name) =>
        `"${name}" in custom.credentials is not a field of ${scheme} of ${slug}; ` +
        didYouMean(name, fields, `its fields are ${fields.join(", ")}.`),
    );
}
