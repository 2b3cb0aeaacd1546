import { namedByText } from "../../catalogue/toolkits-named-by-text";
import type { Properties } from "../../core/resource";
import { UserError } from "../../core/user-error";
import { remove } from "../../objects/remove";
import { authConfigsOf, sayAuthConfigs } from "./auth-configs-of";
import type { CustomToolkitRun } from "./custom-toolkits";

/**
 * Deletes the toolkit. It has succeeded as well when it is already gone.
 *
 * @throws UserError while it has auth configs, unless `forceDestroy` is set in the state.
 */
export async function deleteCustomToolkit(
  run: CustomToolkitRun,
  id: string,
  known: Properties,
): Promise<void> {
  const { name = id, forceDestroy = false, revokeOnDelete = false } = known;
  const removal = {
    what: `the custom toolkit "${name}" (${id})`,
    guard: async () => (forceDestroy ? undefined : requireUnused(run, id, name)),
    send: () => run.api.customToolkits.remove(id, { revoke_on_delete: revokeOnDelete === true }),
  };
  await remove(id, known, removal, run.stepsOf("CustomToolkit"));
  if (forceDestroy) {
    namedByText(run).lost(id, "deleted");
  }
}

async function requireUnused({ api }: CustomToolkitRun, id: string, name: unknown): Promise<void> {
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
