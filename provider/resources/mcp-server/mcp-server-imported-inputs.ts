import type { CatalogueApi } from "../../catalogue/catalogue";
import { isSame } from "../../core/compare";
import type { McpServerInputs } from "./mcp-server-fields";
import type { McpServerObject } from "./server-object";

/** The inputs that declare a server as it is: only what a new server would not have. Asks for each auth config once. */
export async function importedServerInputs(
  { authConfigs }: Pick<CatalogueApi, "authConfigs">,
  server: McpServerObject,
): Promise<McpServerInputs> {
  const {
    name,
    auth_config_ids = [],
    allowed_tools = [],
    toolkits: all = [],
    managed_auth_via_composio,
  } = server;
  const derived = await Promise.all(auth_config_ids.map((id) => authConfigs.toolkitOf(id)));
  const toolkits = all.filter((slug) => !derived.includes(slug));
  return {
    name,
    authConfigIds: auth_config_ids,
    ...(!isSame(toolkits, []) && { toolkits }),
    ...(!isSame(allowed_tools, []) && { allowedTools: allowed_tools }),
    ...(managed_auth_via_composio && { managedAuthViaComposio: true }),
  };
}
