import { didYouMean } from "../../core/nearest";
import { UserError } from "../../core/user-error";
import type { McpServers } from "./mcp-servers";
import type { McpServerObject } from "./server-object";

/**
 * @param key What `value` is: the server's id, or its exact name.
 * @throws UserError that names what was probably meant, when there is no such server.
 */
export async function findServer(
  servers: McpServers,
  key: "id" | "name",
  value: string,
): Promise<McpServerObject> {
  const found = key === "id" ? await servers.find(value) : await servers.findByName(value);
  if (found) {
    return found;
  }
  const known = (await servers.list()).items.map((server) => server[key]);
  throw new UserError(
    `There is no MCP server with the ${key} "${value}" among the ${known.length} of the Composio project that the ` +
      `API key belongs to; ${didYouMean(value, known, `check the ${key} and the key`, 3)}`,
  );
}
