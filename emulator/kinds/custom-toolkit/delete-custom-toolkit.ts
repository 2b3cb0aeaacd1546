import type { AuthConfigHolder } from "../auth-config/auth-config-store";
import { deleteAuthConfig } from "../auth-config/delete-auth-config";
import type { McpServerHolder } from "../mcp-server/mcp-server-store";
import type { CustomToolkitHolder } from "./custom-toolkit-store";

type Context = AuthConfigHolder &
  Pick<CustomToolkitHolder, "customToolkits"> &
  Pick<McpServerHolder, "servers">;

/** The number of things that went with a custom toolkit. */
export interface Deleted {
  authConfigs: number;
  connectedAccounts: number;
}

/** Deletes it with its auth configs, and with the accounts that are connected through them. */
export function deleteCustomToolkit(context: Context, slug: string): Deleted {
  const { customToolkits, authConfigs } = context;
  customToolkits.change(slug, { deleted: true });
  const owned = authConfigs.live().filter(({ toolkit }) => toolkit === slug);
  for (const { id } of owned) {
    deleteAuthConfig(context, id);
  }
  return {
    authConfigs: owned.length,
    connectedAccounts: owned.reduce((sum, { no_of_connections }) => sum + no_of_connections, 0),
  };
}
