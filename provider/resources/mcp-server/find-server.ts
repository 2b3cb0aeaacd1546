import { didYouMean } from "../../core/nearest";
import { UserError } from "../../core/user-error";
import type { McpServers } from "./mcp-servers";
import type { McpServerObject } from "./server-object";

/**
 * @param by What `value` is: the server's id, or its exact name.
 * @throws UserError that names what was probably meant, when there is no such server.
 */
export async function findServer(
  servers: McpServers,
  by: "id" | "name",
  value: string,
): Promise<McpServerObject> {
  const found = by === "id" ? await servers.find(value) : (await servers.findByName(value)).server;
  if (found) {
    return found;
  }
  const known = (await servers.list()).items.map((server) => server[by]);
  throw new UserError(
    `There is no MCP server with the ${by} "${value}" among the ${known.length} of the Composio project that the ` +
      `API key belongs to; ${didYouMean(value, known, `check the ${by} and the key`, 3)}`,
  );
}
