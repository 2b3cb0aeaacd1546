import type { Properties } from "../../core/resource";
import type { ComposioRun } from "../composio-run";
import { assertNobodyIsConnected } from "./connected";

/**
 * Deletes the auth config. It has succeeded as well when it is already gone.
 *
 * @throws UserError while people are connected through it, unless `forceDestroy` is set in the state.
 */
export async function deleteAuthConfig(run: ComposioRun, id: string, known: Properties): Promise<void> {
  const { api, absences } = run;
  await assertNobodyIsConnected(run, id, known, "delete");
  await absences.ask(
    async () => ((await api.authConfigs.delete(id, known.revokeOnDelete === true)) ? true : undefined),
    async () => undefined,
  );
}
