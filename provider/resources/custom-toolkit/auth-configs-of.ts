import type { CatalogueApi } from "../../catalogue/catalogue";
import type { KnownAuthConfig } from "../../catalogue/known-auth-configs";
import { sanitizeLine } from "../../core/sanitize";
import { isSameSlug } from "./custom-toolkit-slug";
import type { CustomToolkitRun } from "./custom-toolkits";

/** The auth configs that a delete of a toolkit would take with it. */
interface AuthConfigsOf {
  found: KnownAuthConfig[];
  /** Whether there is none but those. */
  isWhole: boolean;
}

/** The auth configs of a custom toolkit, by the list of all: a filter that leaves some out would lift a guard. */
async function authConfigsOf(
  { authConfigs }: Pick<CatalogueApi, "authConfigs">,
  id: string,
): Promise<AuthConfigsOf> {
  const { items, isWhole } = await authConfigs.list();
  return { found: items.filter(({ toolkit }) => isSameSlug(toolkit.slug, id)), isWhole };
}

/** Names auth configs, and counts the accounts that are connected through them. */
export function sayAuthConfigs(found: readonly KnownAuthConfig[]): string {
  const accounts = found.reduce((sum, { no_of_connections = 0 }) => sum + no_of_connections, 0);
  const ids = sanitizeLine(found.map(({ id }) => id).join(", "));
  const counted =
    accounts === 0 ? "" : ` and ${accounts} connected ${accounts === 1 ? "account" : "accounts"}`;
  return `its ${found.length === 1 ? "auth config" : `${found.length} auth configs`} (${ids})${counted}`;
}

/** Says which auth configs a delete of the toolkit would take along. */
export async function lostAuthConfigs({ api }: CustomToolkitRun, id: string): Promise<string | undefined> {
  const { found, isWhole } = await authConfigsOf(api, id);
  if (found.length === 0 && isWhole) {
    return undefined;
  }
  const lost =
    found.length > 0
      ? `Composio would delete ${sayAuthConfigs(found)} with it`
      : "Composio would delete its auth configs with it, and their list did not come whole";
  return (
    `${lost}. Delete the auth configs first. If that is not wanted, set forceDestroy: true, run \`pulumi up\`, and then ` +
    "delete or replace the toolkit."
  );
}
