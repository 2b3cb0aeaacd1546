import { AUTH_CONFIGS } from "./auth-config/auth-config-kind";
import { CONNECTED_ACCOUNTS } from "./connected-account/connected-account-kind";
import { CUSTOM_TOOLKITS } from "./custom-toolkit/custom-toolkit-kind";
import { MCP_SERVERS } from "./mcp-server/mcp-server-kind";
import { PROJECTS } from "./project/project-kind";
import { SESSIONS } from "./session/session-kind";
import { TOOL_EXECUTION } from "./tool-execution/tool-execution-kind";
import { TOOLKITS_AND_TOOLS } from "./toolkit/toolkit-kind";
import { TRIGGER_INSTANCES } from "./trigger-instance/trigger-instance-kind";
import { TRIGGER_TYPES_OF_CATALOGUE } from "./trigger-type/trigger-type-kind";
import { WEBHOOK_ENDPOINTS } from "./webhook-endpoint/webhook-endpoint-kind";
import { WEBHOOK_SUBSCRIPTIONS } from "./webhook-subscription/webhook-subscription-kind";

/** The kinds of which objects are stored, by the names that they have in a context and in a data file. */
export const STORED_KINDS = {
  servers: MCP_SERVERS,
  authConfigs: AUTH_CONFIGS,
  connectedAccounts: CONNECTED_ACCOUNTS,
  customToolkits: CUSTOM_TOOLKITS,
  projects: PROJECTS,
  sessions: SESSIONS,
  triggerInstances: TRIGGER_INSTANCES,
  webhookEndpoints: WEBHOOK_ENDPOINTS,
  webhookSubscriptions: WEBHOOK_SUBSCRIPTIONS,
};

/** All kinds that the emulator serves: the one list, of which each row says all that a kind has. */
export const KINDS = {
  ...STORED_KINDS,
  toolkits: TOOLKITS_AND_TOOLS,
  toolExecution: TOOL_EXECUTION,
  triggerTypes: TRIGGER_TYPES_OF_CATALOGUE,
};

/** The store of each kind. */
export type Stores = {
  readonly [Name in keyof typeof STORED_KINDS]: ReturnType<(typeof STORED_KINDS)[Name]["createStore"]>;
};
