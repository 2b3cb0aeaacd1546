import type * as pulumi from "@pulumi/pulumi";
import {
  getMcpServer as definition,
  type GetMcpServerArgs,
  type GetMcpServerResult,
} from "../../resources/mcp-server/get-mcp-server";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type { GetMcpServerArgs, GetMcpServerResult } from "../../resources/mcp-server/get-mcp-server";

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
  return lookUp(definition, args);
}

/** `getMcpServer` for arguments that are outputs. */
export function getMcpServerOutput(
  args: GetMcpServerOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetMcpServerResult> {
  return lookUpOutput(definition, args, opts);
}
