import { sayFields } from "../../catalogue/missing-fields";
import type { ToolkitObject } from "../../catalogue/toolkit-object";
import { NO_AUTH } from "../../catalogue/without-auth";

/** Says that a toolkit does not offer a scheme, where it describes others. */
export function notOffered({ slug, schemeNames = [] }: ToolkitObject, scheme: string): string | undefined {
  return schemeNames.length > 0 && !schemeNames.includes(scheme)
    ? `the toolkit "${slug}" does not offer ${scheme} by its own description, but ${schemeNames.join(", ")}; ` +
        "Composio may refuse the auth config."
    : undefined;
}

/** Says that a toolkit needs an app of the customer's own, and what a custom auth config of it needs. */
export function noManagedApp({ slug, managedSchemes, schemes = [] }: ToolkitObject): string | undefined {
  if (managedSchemes === undefined || managedSchemes.length > 0) {
    return undefined;
  }
  const [other] = schemes.filter(({ scheme }) => scheme !== NO_AUTH);
  const needed = sayFields(other?.creationFields.filter(({ required }) => required) ?? []);
  const example = other ? `: its scheme is ${other.scheme}${needed ? `, which needs ${needed}` : ""}` : "";
  return (
    `Composio has no app of its own for the toolkit "${slug}", by the toolkit's description, and may refuse a managed ` +
    `auth config; where it does, give \`custom\`, with an app or a key of your own${example}.`
  );
}
