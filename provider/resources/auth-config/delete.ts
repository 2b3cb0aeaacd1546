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
    const found = await api.authConfigs.find(id);
    const { no_of_connections: connections } = found ?? {};
    // Some versions of Composio go on showing what is deleted, and list it no more.
    if (found && connections !== 0 && !(await api.authConfigs.isUnlisted(id))) {
      throw new UserError(
        `could not delete the auth config "${name}": ${sayConnected(connections)} connected through it, and their ` +
          "people would have to connect anew. If that is meant for a delete, set " +
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

function sayConnected(connections: number | undefined): string {
  if (connections === undefined) {
    return "Composio does not say how many accounts are";
  }
  return connections === 1 ? "1 account is" : `${connections} accounts are`;
}
