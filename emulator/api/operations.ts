declare module "fastify" {
  interface FastifyContextConfig {
    operation?: Operation;
  }
}

/** Everything that a request can ask for. */
export const OPERATIONS = [
  "createMcpServer",
  "createCustomMcpServer",
  "listMcpServers",
  "listMcpServersOfApp",
  "getMcpServer",
  "updateMcpServer",
  "deleteMcpServer",
  "generateMcpUrls",
  "createAuthConfig",
  "listAuthConfigs",
  "getAuthConfig",
  "updateAuthConfig",
  "setAuthConfigStatus",
  "deleteAuthConfig",
  "createConnectedAccount",
  "listConnectedAccounts",
  "getConnectedAccount",
  "updateConnectedAccount",
  "setConnectedAccountStatus",
  "deleteConnectedAccount",
  "upsertCustomToolkit",
  "syncCustomToolkit",
  "deleteCustomToolkit",
  "createSession",
  "getSession",
  "updateSession",
  "deleteSession",
  "getSessionHistory",
  "listSessionToolkits",
  "listSessionTools",
  "listSessionConfigs",
  "getSessionConfig",
  "createWebhookSubscription",
  "listWebhookSubscriptions",
  "getWebhookSubscription",
  "updateWebhookSubscription",
  "rotateWebhookSecret",
  "deleteWebhookSubscription",
  "listWebhookEventTypes",
  "upsertTriggerInstance",
  "listTriggerInstances",
  "updateTriggerInstance",
  "deleteTriggerInstance",
  "listTriggerTypes",
  "listTriggerSlugs",
  "getTriggerType",
  "listTools",
  "requiredScopes",
  "recommendedScopes",
  "listToolkits",
  "getToolkit",
] as const;

/** The wish of a request, independent of its path and of the API's version. */
export type Operation = (typeof OPERATIONS)[number];
