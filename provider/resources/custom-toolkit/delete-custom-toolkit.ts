import type { Properties } from "../../core/resource";
import { UserError } from "../../core/user-error";
import { authConfigsOf, sayAuthConfigs } from "./auth-configs-of";
import type { CustomToolkitRun } from "./custom-toolkits";

/** @throws UserError while the toolkit has auth configs, unless `forceDestroy` is set in the state. */
export async function assertUnused(
  { api }: CustomToolkitRun,
  id: string,
  { name = id, forceDestroy = false }: Properties,
): Promise<void> {
  if (forceDestroy) {
    return;
  }
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
