import type * as pulumi from "@pulumi/pulumi";
import type {
  GetAuthConfigArgs,
  GetAuthConfigOutputArgs,
  GetAuthConfigResult,
  GetAuthConfigsArgs,
  GetAuthConfigsOutputArgs,
  GetAuthConfigsResult,
  GetConnectedAccountsArgs,
  GetConnectedAccountsOutputArgs,
  GetConnectedAccountsResult,
  GetMcpServerArgs,
  GetMcpServerOutputArgs,
  GetMcpServerResult,
  GetMcpServersArgs,
  GetMcpServersOutputArgs,
  GetMcpServersResult,
  GetProjectsArgs,
  GetProjectsOutputArgs,
  GetProjectsResult,
  GetRecommendedScopesArgs,
  GetRecommendedScopesOutputArgs,
  GetRecommendedScopesResult,
  GetRequiredScopesArgs,
  GetRequiredScopesOutputArgs,
  GetRequiredScopesResult,
  GetSessionConfigHistoryArgs,
  GetSessionConfigHistoryOutputArgs,
  GetSessionConfigHistoryResult,
  GetSessionConfigsArgs,
  GetSessionConfigsOutputArgs,
  GetSessionConfigsResult,
  GetSessionToolsArgs,
  GetSessionToolsOutputArgs,
  GetSessionToolsResult,
  GetToolkitArgs,
  GetToolkitAuthFieldsArgs,
  GetToolkitAuthFieldsOutputArgs,
  GetToolkitAuthFieldsResult,
  GetToolkitOutputArgs,
  GetToolkitResult,
  GetToolkitsArgs,
  GetToolkitsOutputArgs,
  GetToolkitsResult,
  GetToolsArgs,
  GetToolsOutputArgs,
  GetToolsResult,
  GetTriggerTypeArgs,
  GetTriggerTypeOutputArgs,
  GetTriggerTypeResult,
  GetTriggerTypesArgs,
  GetTriggerTypesOutputArgs,
  GetTriggerTypesResult,
  GetWebhookEventTypesResult,
} from "../functions";
import { ask, askOutput } from "./ask-plugin";

export type * from "../functions";

/*
 * The functions of the plugin, with the provider that the options name. Their results, and what they cost, are
 * those of the functions of `pulumi-composio`.
 */

/** Looks up an auth config, whether it is enabled or not. */
export function getAuthConfig(
  args: GetAuthConfigArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetAuthConfigResult> {
  return ask("getAuthConfig", args, opts);
}

/** `getAuthConfig` for arguments that are outputs. */
export function getAuthConfigOutput(
  args: GetAuthConfigOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetAuthConfigResult> {
  return askOutput("getAuthConfig", args, opts);
}

/** Looks up the auth configs that match. */
export function getAuthConfigs(
  args: GetAuthConfigsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<GetAuthConfigsResult> {
  return ask("getAuthConfigs", args, opts);
}

/** `getAuthConfigs` for arguments that are outputs. */
export function getAuthConfigsOutput(
  args: GetAuthConfigsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetAuthConfigsResult> {
  return askOutput("getAuthConfigs", args, opts);
}

/** Looks up the connected accounts that match, private and shared ones, without what they hold. */
export function getConnectedAccounts(
  args: GetConnectedAccountsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<GetConnectedAccountsResult> {
  return ask("getConnectedAccounts", args, opts);
}

/** `getConnectedAccounts` for arguments that are outputs. */
export function getConnectedAccountsOutput(
  args: GetConnectedAccountsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetConnectedAccountsResult> {
  return askOutput("getConnectedAccounts", args, opts);
}

/** Looks up an MCP server that this program does not declare. */
export function getMcpServer(
  args: GetMcpServerArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetMcpServerResult> {
  return ask("getMcpServer", args, opts);
}

/** `getMcpServer` for arguments that are outputs. */
export function getMcpServerOutput(
  args: GetMcpServerOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetMcpServerResult> {
  return askOutput("getMcpServer", args, opts);
}

/** Looks up the MCP servers that match. */
export function getMcpServers(
  args: GetMcpServersArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<GetMcpServersResult> {
  return ask("getMcpServers", args, opts);
}

/** `getMcpServers` for arguments that are outputs. */
export function getMcpServersOutput(
  args: GetMcpServersOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetMcpServersResult> {
  return askOutput("getMcpServers", args, opts);
}

/** Looks up the projects of the organization that match. */
export function getProjects(
  args: GetProjectsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<GetProjectsResult> {
  return ask("getProjects", args, opts);
}

/** `getProjects` for arguments that are outputs. */
export function getProjectsOutput(
  args: GetProjectsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetProjectsResult> {
  return askOutput("getProjects", args, opts);
}

/** Looks up the scopes that an auth config needs for the tools that are to be used. */
export function getRecommendedScopes(
  args: GetRecommendedScopesArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetRecommendedScopesResult> {
  return ask("getRecommendedScopes", args, opts);
}

/** `getRecommendedScopes` for arguments that are outputs. */
export function getRecommendedScopesOutput(
  args: GetRecommendedScopesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetRecommendedScopesResult> {
  return askOutput("getRecommendedScopes", args, opts);
}

/** Looks up what each of several tools needs. */
export function getRequiredScopes(
  args: GetRequiredScopesArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetRequiredScopesResult> {
  return ask("getRequiredScopes", args, opts);
}

/** `getRequiredScopes` for arguments that are outputs. */
export function getRequiredScopesOutput(
  args: GetRequiredScopesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetRequiredScopesResult> {
  return askOutput("getRequiredScopes", args, opts);
}

/** Looks up the configurations that a session has and had. */
export function getSessionConfigHistory(
  args: GetSessionConfigHistoryArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetSessionConfigHistoryResult> {
  return ask("getSessionConfigHistory", args, opts);
}

/** `getSessionConfigHistory` for arguments that are outputs. */
export function getSessionConfigHistoryOutput(
  args: GetSessionConfigHistoryOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetSessionConfigHistoryResult> {
  return askOutput("getSessionConfigHistory", args, opts);
}

/** Looks up the session configs that were saved in Composio's dashboard. */
export function getSessionConfigs(
  args: GetSessionConfigsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<GetSessionConfigsResult> {
  return ask("getSessionConfigs", args, opts);
}

/** `getSessionConfigs` for arguments that are outputs. */
export function getSessionConfigsOutput(
  args: GetSessionConfigsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetSessionConfigsResult> {
  return askOutput("getSessionConfigs", args, opts);
}

/** Looks up the tools that a session really serves. */
export function getSessionTools(
  args: GetSessionToolsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetSessionToolsResult> {
  return ask("getSessionTools", args, opts);
}

/** `getSessionTools` for arguments that are outputs. */
export function getSessionToolsOutput(
  args: GetSessionToolsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetSessionToolsResult> {
  return askOutput("getSessionTools", args, opts);
}

/** Looks up a toolkit. */
export function getToolkit(args: GetToolkitArgs, opts?: pulumi.InvokeOptions): Promise<GetToolkitResult> {
  return ask("getToolkit", args, opts);
}

/** `getToolkit` for arguments that are outputs. */
export function getToolkitOutput(
  args: GetToolkitOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetToolkitResult> {
  return askOutput("getToolkit", args, opts);
}

/** Looks up what a custom auth config of a toolkit needs. */
export function getToolkitAuthFields(
  args: GetToolkitAuthFieldsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetToolkitAuthFieldsResult> {
  return ask("getToolkitAuthFields", args, opts);
}

/** `getToolkitAuthFields` for arguments that are outputs. */
export function getToolkitAuthFieldsOutput(
  args: GetToolkitAuthFieldsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetToolkitAuthFieldsResult> {
  return askOutput("getToolkitAuthFields", args, opts);
}

/** Looks up the toolkits that match. */
export function getToolkits(
  args: GetToolkitsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<GetToolkitsResult> {
  return ask("getToolkits", args, opts);
}

/** `getToolkits` for arguments that are outputs. */
export function getToolkitsOutput(
  args: GetToolkitsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetToolkitsResult> {
  return askOutput("getToolkits", args, opts);
}

/** Looks up the tools of a toolkit. */
export function getTools(args: GetToolsArgs, opts?: pulumi.InvokeOptions): Promise<GetToolsResult> {
  return ask("getTools", args, opts);
}

/** `getTools` for arguments that are outputs. */
export function getToolsOutput(
  args: GetToolsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetToolsResult> {
  return askOutput("getTools", args, opts);
}

/** Looks up a type of trigger. */
export function getTriggerType(
  args: GetTriggerTypeArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetTriggerTypeResult> {
  return ask("getTriggerType", args, opts);
}

/** `getTriggerType` for arguments that are outputs. */
export function getTriggerTypeOutput(
  args: GetTriggerTypeOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetTriggerTypeResult> {
  return askOutput("getTriggerType", args, opts);
}

/** Looks up the types of triggers that there are. */
export function getTriggerTypes(
  args: GetTriggerTypesArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<GetTriggerTypesResult> {
  return ask("getTriggerTypes", args, opts);
}

/** `getTriggerTypes` for arguments that are outputs. */
export function getTriggerTypesOutput(
  args: GetTriggerTypesOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetTriggerTypesResult> {
  return askOutput("getTriggerTypes", args, opts);
}

/** Looks up the events that a webhook subscription may ask for. */
export function getWebhookEventTypes(opts?: pulumi.InvokeOptions): Promise<GetWebhookEventTypesResult> {
  return ask("getWebhookEventTypes", {}, opts);
}

/** `getWebhookEventTypes` as an output, which can wait for resources. */
export function getWebhookEventTypesOutput(
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetWebhookEventTypesResult> {
  return askOutput("getWebhookEventTypes", {}, opts);
}
