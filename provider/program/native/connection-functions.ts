import type * as pulumi from "@pulumi/pulumi";
import type {
  GetClientConfigArgs,
  GetClientConfigResult,
} from "../../resources/mcp-server/get-client-config";
import type {
  GetConnectionUrlArgs,
  GetConnectionUrlResult,
} from "../../resources/mcp-server/get-connection-url";
import { ask, askOutput } from "./ask-plugin";

export type {
  GetClientConfigArgs,
  GetClientConfigResult,
} from "../../resources/mcp-server/get-client-config";
export type {
  GetConnectionUrlArgs,
  GetConnectionUrlResult,
} from "../../resources/mcp-server/get-connection-url";

/*
 * The functions that programs of other languages have in the place of `connectionUrl` and `clientConfig` of a server,
 * for programs that Pulumi prints.
 */

/** The arguments of `getConnectionUrl` as outputs. */
export type GetConnectionUrlOutputArgs = {
  [Name in keyof GetConnectionUrlArgs]: pulumi.Input<GetConnectionUrlArgs[Name]>;
};

/** The arguments of `getClientConfig` as outputs. */
export type GetClientConfigOutputArgs = {
  [Name in keyof GetClientConfigArgs]: pulumi.Input<GetClientConfigArgs[Name]>;
};

/** Gives the address that an agent connects to, as `McpServer.connectionUrl` does. */
export function getConnectionUrl(
  args: GetConnectionUrlArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetConnectionUrlResult> {
  return ask("getConnectionUrl", args, opts);
}

/** `getConnectionUrl` for arguments that are outputs. */
export function getConnectionUrlOutput(
  args: GetConnectionUrlOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetConnectionUrlResult> {
  return askOutput("getConnectionUrl", args, opts);
}

/** Makes the text of an MCP client's configuration file, as `McpServer.clientConfig` makes its object. */
export function getClientConfig(
  args: GetClientConfigArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetClientConfigResult> {
  return ask("getClientConfig", args, opts);
}

/** `getClientConfig` for arguments that are outputs. */
export function getClientConfigOutput(
  args: GetClientConfigOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetClientConfigResult> {
  return askOutput("getClientConfig", args, opts);
}
