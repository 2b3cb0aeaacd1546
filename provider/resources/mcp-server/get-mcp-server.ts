import type { CatalogueApi } from "../../catalogue/catalogue";
import type { FunctionDefinition } from "../../core/function";
import { findServer } from "./find-server";
import type { McpServers } from "./mcp-servers";
import type { McpServerObject } from "./server-object";
import { type McpServerProperties, serverProperties } from "./server-properties";

/** Which server is looked up: exactly one of its id and its name. */
export type GetMcpServerArgs =
  | {
      /** The server's id in Composio, a UUID. */
      id: string;
      /** Not together with `id`. */
      name?: never;
    }
  | {
      /** Not together with `name`. */
      id?: never;
      /** The server's name, exactly as it is. */
      name: string;
    };

/** An MCP server as it is in Composio. */
export interface GetMcpServerResult extends McpServerProperties {
  /** The server's id, a UUID. */
  id: string;
}

/** @internal */
export const getMcpServer: FunctionDefinition<
  GetMcpServerArgs,
  GetMcpServerResult,
  { mcpServers: McpServers } & CatalogueApi
> = {
  name: "getMcpServer",
  takes: { id: { type: "text" }, name: { type: "text" } },
  what: ({ id, name }) => `the MCP server "${id ?? name}"`,
  mistake: ({ id, name }) =>
    (id === undefined) === (name === undefined)
      ? { property: "id", reason: "needs exactly one of id and name" }
      : undefined,
  ask: async ({ mcpServers }, { id, name }) =>
    serverResult(
      id === undefined
        ? await findServer(mcpServers, "name", String(name))
        : await findServer(mcpServers, "id", id),
    ),
};

/** @internal */
export function serverResult(server: McpServerObject): GetMcpServerResult {
  return { id: server.id, ...serverProperties(server) };
}
