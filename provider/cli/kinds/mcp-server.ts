import { unlessFails } from "../../composio/unless-fails";
import { mcpServer } from "../../resources/mcp-server/mcp-server-definition";
import { importedServerInputs } from "../../resources/mcp-server/mcp-server-imported-inputs";
import { type McpServerObject, SERVER_ID } from "../../resources/mcp-server/server-object";
import type { Importable } from "../importable";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const MCP_SERVER: Importable<McpServerObject> = {
  word: "server",
  definition: mcpServer,
  hasNames: true,
  /** Any word may be a name of another kind. */
  isId: () => false,
  async find({ mcpServers }, idOrName) {
    if (UUID.test(idOrName)) {
      return mcpServers.find(idOrName);
    }
    // Ids are UUIDs by the documentation, and may well be others. A name is the more usual word.
    const server = await mcpServers.findByName(idOrName);
    return server ?? (SERVER_ID.test(idOrName) ? await unlessFails(mcpServers.find(idOrName)) : undefined);
  },
  list: ({ mcpServers }, name) => mcpServers.list(name === undefined ? {} : { name }),
  importedInputs: (remote, api) => importedServerInputs(api, remote),
};
