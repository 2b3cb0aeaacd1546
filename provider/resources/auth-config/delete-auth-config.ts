import type { Properties } from "../../core/resource";
import { remove } from "../../objects/remove";
import type { AuthConfigRun } from "./auth-configs";
import { assertNobodyIsConnected } from "./connected-accounts";

/**
 * Deletes the auth config. It has succeeded as well when it is already gone.
 *
 * @throws UserError while people are connected through it, unless `forceDestroy` is set in the state.
 */
export function deleteAuthConfig(run: AuthConfigRun, id: string, known: Properties): Promise<void> {
  const removal = {
    what: `the auth config ${id}`,
    guard: () => assertNobodyIsConnected(run, id, known, "delete"),
    send: () => run.api.authConfigs.remove(id, { revoke_on_delete: known.revokeOnDelete === true }),
  };
  return remove(id, known, removal, run.stepsOf("AuthConfig"));
}
