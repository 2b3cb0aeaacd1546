import { getConnectedAccounts } from "../catalogue/get-connected-accounts";
import { getRecommendedScopes } from "../catalogue/get-recommended-scopes";
import { getRequiredScopes } from "../catalogue/get-required-scopes";
import { getToolkit } from "../catalogue/get-toolkit";
import { getToolkitAuthFields } from "../catalogue/get-toolkit-auth-fields";
import { getToolkits } from "../catalogue/get-toolkits";
import { getTools } from "../catalogue/get-tools";
import { getTriggerType } from "../catalogue/get-trigger-type";
import { getTriggerTypes } from "../catalogue/get-trigger-types";
import { getWebhookEventTypes } from "../catalogue/get-webhook-event-types";
import type { FunctionDefinition } from "../core/function";
import type { ComposioApi } from "./api";
import { getAuthConfig } from "./auth-config/get-auth-config";
import { getAuthConfigs } from "./auth-config/get-auth-configs";
import { getClientConfig } from "./mcp-server/get-client-config";
import { getConnectionUrl } from "./mcp-server/get-connection-url";
import { getMcpServer } from "./mcp-server/get-mcp-server";
import { getMcpServers } from "./mcp-server/get-mcp-servers";
import { getProjects } from "./project/get-projects";
import { getSessionConfigHistory } from "./session/get-session-config-history";
import { getSessionConfigs } from "./session/get-session-configs";
import { getSessionTools } from "./session/get-session-tools";

/** Every function that programs of all languages have. */
export const FUNCTIONS: readonly FunctionDefinition<object, object, ComposioApi>[] = [
  getAuthConfig,
  getAuthConfigs,
  getClientConfig,
  getConnectedAccounts,
  getConnectionUrl,
  getMcpServer,
  getMcpServers,
  getProjects,
  getRecommendedScopes,
  getRequiredScopes,
  getSessionConfigHistory,
  getSessionConfigs,
  getSessionTools,
  getToolkit,
  getToolkitAuthFields,
  getToolkits,
  getTools,
  getTriggerType,
  getTriggerTypes,
  getWebhookEventTypes,
];
