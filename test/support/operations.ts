import type { Fault } from "composio-emulator";
import type { Kind } from "../../provider/resources";

type Operation = Fault["operation"];

/** The operation that reads an object of each kind. */
export const READS: Readonly<Record<Kind, Operation>> = {
  AuthConfig: "getAuthConfig",
  ConnectedAccount: "getConnectedAccount",
  CustomToolkit: "getToolkit",
  McpServer: "getMcpServer",
  Project: "getProject",
  Session: "getSession",
  TriggerInstance: "listTriggerInstances",
  WebhookEndpoint: "getWebhookEndpoint",
  WebhookSubscription: "getWebhookSubscription",
};

/** The operation that lists the objects of each kind that has a list. */
export const LISTS = {
  AuthConfig: "listAuthConfigs",
  ConnectedAccount: "listConnectedAccounts",
  CustomToolkit: "listToolkits",
  McpServer: "listMcpServers",
  Project: "listProjects",
  TriggerInstance: "listTriggerInstances",
  WebhookEndpoint: "listWebhookEndpoints",
  WebhookSubscription: "listWebhookSubscriptions",
} as const satisfies Readonly<Partial<Record<Kind, Operation>>>;

/** A kind that has a list. */
export type ListedKind = keyof typeof LISTS;

export const LISTED_KINDS = Object.keys(LISTS) as ListedKind[];
