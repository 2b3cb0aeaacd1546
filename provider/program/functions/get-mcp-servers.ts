import type * as pulumi from "@pulumi/pulumi";
import {
  getMcpServers as definition,
  type GetMcpServersArgs,
  type GetMcpServersResult,
} from "../../resources/mcp-server/get-mcp-servers";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type { GetMcpServersArgs, GetMcpServersResult } from "../../resources/mcp-server/get-mcp-servers";

/** The arguments of `getMcpServers` as outputs. */
export interface GetMcpServersOutputArgs {
  /** A part of the name, whatever its case. Default: any name. */
  nameContains?: pulumi.Input<string>;
  /** Slugs of toolkits, of which a server has at least one. Default: any toolkits. */
  toolkits?: pulumi.Input<pulumi.Input<string>[]>;
  /** Ids of auth configs, of which a server has at least one. Default: any auth configs. */
  authConfigIds?: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * Looks up the MCP servers of the Composio project that match.
 *
 * @returns The servers as they are now, at the cost of one request for 100 of them.
 * @throws pulumi.RunError when Composio cannot be asked.
 */
export async function getMcpServers(args: GetMcpServersArgs = {}): Promise<GetMcpServersResult> {
  return lookUp(definition, args);
}

/** `getMcpServers` for arguments that are outputs. */
export function getMcpServersOutput(
  args: GetMcpServersOutputArgs = {},
  opts?: LookupOptions,
): pulumi.Output<GetMcpServersResult> {
  return lookUpOutput(definition, args, opts);
}
