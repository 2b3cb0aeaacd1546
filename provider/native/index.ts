/**
 * The resources and functions of the plugin. Their names and arguments are those of `pulumi-composio`, so that a
 * program moves from one to the other by its import, and its state with it.
 *
 * @packageDocumentation
 */

import "../program/native/resource-references";

export * from "../program/enums";
export { AuthConfig } from "../program/native/auth-config";
export { ConnectedAccount } from "../program/native/connected-account";
export * from "../program/native/connection-functions";
export { CustomToolkit } from "../program/native/custom-toolkit";
export * from "../program/native/functions";
export { McpServer } from "../program/native/mcp-server";
export { Project } from "../program/native/project";
export { Provider, type ProviderArgs } from "../program/native/provider";
export { Session } from "../program/native/session";
export { TriggerInstance } from "../program/native/trigger-instance";
export { WebhookEndpoint } from "../program/native/webhook-endpoint";
export { WebhookSubscription } from "../program/native/webhook-subscription";
export type * from "../program/types";
