import type { CatalogueApi } from "../../catalogue/catalogue";
import { unlessFails } from "../../composio/unless-fails";
import { isSame } from "../../core/compare";
import type { ImportOfKind } from "../../objects/import-of-kind";
import type { McpServerInputs } from "./mcp-server-fields";
import type { McpServerApi } from "./mcp-servers";
import type { McpServerObject } from "./server-object";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Any word may be the id or the name of a server, or the name of an object of another kind. */
export const imports: ImportOfKind<McpServerApi, McpServerObject> = {
  word: "server",
  hasNames: true,
  async find({ mcpServers }, idOrName) {
    if (UUID.test(idOrName)) {
      return mcpServers.find(idOrName);
    }
    // Ids are UUIDs by the documentation, and may well be others. A name is the more usual word.
    return (await mcpServers.findByName(idOrName)) ?? (await unlessFails(mcpServers.findByAnyId(idOrName)));
  },
  list: ({ mcpServers }, name) => mcpServers.list(name === undefined ? {} : { name }),
};

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
