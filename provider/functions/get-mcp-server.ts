import * as pulumi from "@pulumi/pulumi";
import { findServer } from "../resources/mcp-server/find-server";
import type { McpServerObject } from "../resources/mcp-server/server-object";
import { type McpServerProperties, serverProperties } from "../resources/mcp-server/server-properties";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

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

/** The arguments of `getMcpServer` as outputs. */
export type GetMcpServerOutputArgs =
  | {
      /** The server's id in Composio, a UUID. */
      id: pulumi.Input<string>;
      /** Not together with `id`. */
      name?: never;
    }
  | {
      /** Not together with `name`. */
      id?: never;
      /** The server's name, exactly as it is. */
      name: pulumi.Input<string>;
    };

/** An MCP server as it is in Composio. */
export interface GetMcpServerResult extends McpServerProperties {
  /** The server's id, a UUID. */
  id: string;
}

/**
 * Looks up an MCP server that this program does not declare.
 *
 * ```ts
 * const { id, toolkits } = await getMcpServer({ name: "support desk" });
 * const url = McpServer.get("support-desk", id).connectionUrl({ userId: "agent-7" });
 * ```
 *
 * @returns The server as it is now, asked anew each time. By id it costs one request.
 * @throws pulumi.RunError when there is no such server, with those whose name is near, or when Composio cannot be asked.
 */
export async function getMcpServer(args: GetMcpServerArgs): Promise<GetMcpServerResult> {
  const { id, name } = args;
  if ((id === undefined) === (name === undefined)) {
    throw new Error("getMcpServer needs exactly one of id and name.");
  }
  const [by, value] = id === undefined ? (["name", String(name)] as const) : (["id", id] as const);
  return lookUp(`the MCP server "${value}"`, async ({ mcpServers }) =>
    resultOf(await findServer(mcpServers, by, value)),
  );
}

/** `getMcpServer` for arguments that are outputs. */
export function getMcpServerOutput(
  args: GetMcpServerOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetMcpServerResult> {
  return lookUpOutput(getMcpServer, pulumi.output(args as pulumi.Input<GetMcpServerArgs>), opts);
}

/** @internal */
export function resultOf(server: McpServerObject): GetMcpServerResult {
  return { id: server.id, ...serverProperties(server) };
}
