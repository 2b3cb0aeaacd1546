import type { Properties } from "../../core/resource";
import { UserError } from "../../core/user-error";
import type { ComposioRun } from "../composio-run";

/**
 * Deletes the auth config. It has succeeded as well when it is already gone.
 *
 * @throws UserError while people are connected through it, unless `forceDestroy` is set in the state.
 */
export async function deleteAuthConfig(run: ComposioRun, id: string, known: Properties): Promise<void> {
  const { api, absences } = run;
  const { name = id, forceDestroy = false, revokeOnDelete = false } = known;
  if (!forceDestroy) {
    const { no_of_connections: connections = 0 } = (await api.authConfigs.find(id)) ?? {};
    if (connections > 0) {
      throw new UserError(
        `could not delete the auth config "${name}": ${connections} ${connections === 1 ? "account is" : "accounts are"} ` +
          "connected through it, and their people would have to connect anew. If that is meant for a delete, set " +
          "forceDestroy: true, run `pulumi up`, and then delete it. After a replacement, let people connect to the new one, " +
          "and delete the old one in Composio; the next `pulumi up` goes on. Accounts that are not in use may count too.",
      );
    }
  }
  await absences.ask(
    async () => ((await api.authConfigs.delete(id, revokeOnDelete === true)) ? true : undefined),
    async () => undefined,
  );
}
