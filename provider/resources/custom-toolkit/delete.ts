import type { Properties } from "../../core/resource";
import { UserError } from "../../core/user-error";
import { isLeftToAdopter } from "../adoption";
import type { ComposioRun } from "../composio-run";
import { authConfigsOf, sayAuthConfigs } from "./auth-configs-of";

/**
 * Deletes the toolkit. It has succeeded as well when it is already gone. One that another resource of the program has
 * adopted stays: the program has renamed the resource.
 *
 * @throws UserError while it has auth configs, unless `forceDestroy` is set in the state.
 */
export async function deleteCustomToolkit(run: ComposioRun, id: string, known: Properties): Promise<void> {
  const { api, absences, notify } = run;
  const objects = run.objects("CustomToolkit");
  const { name = id, forceDestroy = false, revokeOnDelete = false } = known;
  if (isLeftToAdopter(objects, id, known, notify, `the custom toolkit "${name}" (${id})`)) {
    return;
  }
  if (!forceDestroy) {
    await requireUnused(run, id, name);
  }
  await absences.ask(
    async () => ((await api.customToolkits.delete(id, revokeOnDelete === true)) ? true : undefined),
    async () => undefined,
  );
  objects.release(id);
}

async function requireUnused({ api }: ComposioRun, id: string, name: unknown): Promise<void> {
  const { found, isWhole } = await authConfigsOf(api, id);
  if (found.length === 0 && isWhole) {
    return;
  }
  const lost =
    found.length > 0
      ? `Composio would delete ${sayAuthConfigs(found)} with it`
      : "Composio would delete its auth configs with it, and their list did not come whole";
  throw new UserError(
    `could not delete the custom toolkit "${name}": ${lost}. Delete the auth configs first. If that is not wanted, set ` +
      "forceDestroy: true, run `pulumi up`, and then delete or replace the toolkit.",
  );
}
