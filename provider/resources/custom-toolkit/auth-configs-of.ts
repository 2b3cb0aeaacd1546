import type { CatalogueApi } from "../../catalogue/catalogue";
import type { KnownAuthConfig } from "../../catalogue/known-auth-configs";
import { sanitizeLine } from "../../core/sanitize";
import { isSameSlug } from "./custom-toolkit-slug";

/** The auth configs that a delete of a toolkit would take with it. */
export interface AuthConfigsOf {
  found: KnownAuthConfig[];
  /** Whether there is none but those. */
  isWhole: boolean;
}

/** The auth configs of a custom toolkit, by the list of all: a filter that leaves some out would lift a guard. */
export async function authConfigsOf(
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
