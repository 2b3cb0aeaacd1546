import { type Catalogue, isFound } from "../../catalogue/catalogue";
import type { Properties } from "../../core/resource";
import { mapIn } from "../../core/values";
import type { AuthConfigObject } from "./auth-config-object";
import { isAnother } from "./masked-credentials";

/**
 * An auth config with the names of the shared fields that come back as they are, by Composio's catalogue. Of all others
 * nobody can say whether what is read is a mask, whatever it looks like. Nothing is asked where none is another one.
 */
export async function withShownFields(
  catalogue: Catalogue,
  remote: AuthConfigObject,
  { sharedConnectionFields }: Properties,
): Promise<AuthConfigObject> {
  const declared = mapIn(sharedConnectionFields);
  const read = remote.shared_connection_fields ?? {};
  const others = Object.keys(declared).filter((name) => isAnother(read[name], declared[name]));
  const toolkit = others.length > 0 ? await catalogue.toolkit(remote.toolkit.slug) : undefined;
  if (!isFound(toolkit)) {
    return remote;
  }
  const schemes = (toolkit.schemes ?? []).filter(
    ({ scheme }) => remote.auth_scheme === undefined || scheme === remote.auth_scheme.toUpperCase(),
  );
  const fields = schemes.flatMap(({ creationFields, connectionFields }) => [
    ...creationFields,
    ...connectionFields,
  ]);
  const isShown = (name: string) => {
    const described = fields.filter((field) => field.name === name);
    return described.length > 0 && described.every(({ isSecret }) => !isSecret);
  };
  return { ...remote, shownFields: others.filter(isShown) };
}
