import type { Operation } from "composio-emulator";
import type { Kind } from "../../provider/resources";

/** The operation of the API by which an object of each kind comes to be. */
export const CREATES: Record<Kind, Operation> = {
  AuthConfig: "createAuthConfig",
  ConnectedAccount: "createConnectedAccount",
  CustomToolkit: "upsertCustomToolkit",
  McpServer: "createMcpServer",
  Project: "createProject",
  Session: "createSession",
  TriggerInstance: "upsertTriggerInstance",
  WebhookEndpoint: "createWebhookEndpoint",
  WebhookSubscription: "createWebhookSubscription",
};
