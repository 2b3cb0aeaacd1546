import type { CreationOfKind } from "../../objects/creation-by-list";
import { isAsDeclared } from "../../objects/is-as-declared";
import { isSameName } from "../../objects/names";
import { createBody } from "./auth-config-bodies";
import { type AuthConfigInputs, fields } from "./auth-config-fields";
import type { AuthConfigObject } from "./auth-config-object";
import { authConfigProperties as outputs } from "./auth-config-outputs";
import type { AuthConfigApi, AuthConfigRun } from "./auth-configs";

/** The body of a create beside the name. It is enabled at first, whatever the program says. */
const SENT = ["managed", "custom", "sharedConnectionFields", "enabledForToolRouter"];

/** Disables a new auth config where the program says so: a create makes one that is enabled. */
export async function disabledWhereDeclared(
  { api: { authConfigs } }: AuthConfigRun,
  { enabled, toolkit }: AuthConfigInputs,
  remote: AuthConfigObject,
): Promise<AuthConfigObject> {
  return enabled ? remote : { ...remote, ...(await authConfigs.setStatus(remote.id, "DISABLED", toolkit)) };
}

/**
 * Names are not unique, so that a create that is sent twice makes two. What has a name of the program's own is asked for
 * before, because its age may not be known; what has a default name is told by its age.
 */
export function creation(
  run: AuthConfigRun,
  inputs: AuthConfigInputs,
): CreationOfKind<AuthConfigApi, AuthConfigObject> {
  const { authConfigs } = run.api;
  const { name, toolkit, __autonamed: isDefaultName = false } = inputs;
  return {
    name: isDefaultName ? "default" : "given",
    post: () => authConfigs.create(createBody(inputs), toolkit),
    complete: ({ id, remote }, budget) =>
      authConfigs.readNew(id, budget, () =>
        authConfigs.getIfAllowed(id, { toolkit: { slug: toolkit }, ...remote }),
      ),
    // Without a search: which case it takes, and what it looks at, is not known.
    list: (api) => api.authConfigs.listBy({ toolkit }),
    finds: (item) => isSameName(item.name, name) && item.toolkit.slug.toLowerCase() === toolkit,
    isListedBefore: !isDefaultName,
    isAsAskedFor: (remote) => isAsDeclared({ fields, outputs }, remote, inputs, SENT, "as declared"),
    ...(isDefaultName && { removeTwin: (twin) => removeUnused(run, twin) }),
  };
}

/** Deletes an auth config through which certainly nobody is connected. */
async function removeUnused(
  { api }: AuthConfigRun,
  { id, no_of_connections }: AuthConfigObject,
): Promise<boolean> {
  if (no_of_connections !== 0) {
    return false;
  }
  await api.authConfigs.remove(id, { revoke_on_delete: false });
  return true;
}
