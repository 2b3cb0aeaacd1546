import * as pulumi from "@pulumi/pulumi";
import { type GetMcpServerResult, resultOf } from "./get-mcp-server";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

/** Which servers are looked up. A server has to match all that is given. */
export interface GetMcpServersArgs {
  /** A part of the name, whatever its case. Default: any name. */
  nameContains?: string;
  /** Slugs of toolkits, of which a server has at least one. Default: any toolkits. */
  toolkits?: string[];
  /** Ids of auth configs, of which a server has at least one. Default: any auth configs. */
  authConfigIds?: string[];
}

/** The arguments of `getMcpServers` as outputs. */
export interface GetMcpServersOutputArgs {
  /** A part of the name, whatever its case. Default: any name. */
  nameContains?: pulumi.Input<string>;
  /** Slugs of toolkits, of which a server has at least one. Default: any toolkits. */
  toolkits?: pulumi.Input<pulumi.Input<string>[]>;
  /** Ids of auth configs, of which a server has at least one. Default: any auth configs. */
  authConfigIds?: pulumi.Input<pulumi.Input<string>[]>;
}

/** The servers that match. */
export interface GetMcpServersResult {
  /** The servers, the oldest first. */
  servers: GetMcpServerResult[];
}

/**
 * Looks up the MCP servers of the Composio project that match.
 *
 * @returns The servers as they are now, at the cost of one request for 100 of them.
 * @throws pulumi.RunError when Composio cannot be asked.
 */
export async function getMcpServers(args: GetMcpServersArgs = {}): Promise<GetMcpServersResult> {
  const { nameContains, toolkits, authConfigIds } = args;
  if (toolkits?.length === 0 || authConfigIds?.length === 0) {
    return { servers: [] };
  }
  const filter = {
    ...(nameContains && { name: nameContains }),
    ...(toolkits && { toolkits: toolkits.join(",") }),
    ...(authConfigIds && { auth_config_ids: authConfigIds.join(",") }),
  };
  const { servers } = await lookUp("the MCP servers", ({ mcpServers }) => mcpServers.list(filter));
  return { servers: servers.map(resultOf) };
}

/** `getMcpServers` for arguments that are outputs. */
export function getMcpServersOutput(
  args: GetMcpServersOutputArgs = {},
  opts?: LookupOptions,
): pulumi.Output<GetMcpServersResult> {
  return lookUpOutput(getMcpServers, pulumi.output(args as pulumi.Input<GetMcpServersArgs>), opts);
}
