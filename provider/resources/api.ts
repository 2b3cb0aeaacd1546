import { type ClientSettings, ComposioClient } from "../composio/client";
import type { AuthConfigs } from "./auth-config/auth-configs";
import type { CustomToolkits } from "./custom-toolkit/custom-toolkits";
import { lazyEndpoints } from "./lazy-endpoints";
import type { McpServers } from "./mcp-server/mcp-servers";
import type { Contents } from "./project/project-key";

/**
 * The endpoints of Composio's API that this package uses, by how each is made. Its module is loaded then, and not before.
 * One that has an `other`, of the same API by another client, shares with it what the two know.
 */
const ENDPOINTS = {
  authConfigs(client: ComposioClient, other?: AuthConfigs) {
    const {
      AuthConfigs,
    }: typeof import("./auth-config/auth-configs") = require("./auth-config/auth-configs");
    return other?.withClient(client) ?? new AuthConfigs(client);
  },
  connectedAccounts(client: ComposioClient) {
    const {
      ConnectedAccounts,
    }: typeof import("./connected-account/connected-accounts") = require("./connected-account/connected-accounts");
    return new ConnectedAccounts(client);
  },
  customToolkits(client: ComposioClient, other?: CustomToolkits) {
    const {
      CustomToolkits,
    }: typeof import("./custom-toolkit/custom-toolkits") = require("./custom-toolkit/custom-toolkits");
    return other?.withClient(client) ?? new CustomToolkits(client);
  },
  mcpServers(client: ComposioClient, other?: McpServers) {
    const { McpServers }: typeof import("./mcp-server/mcp-servers") = require("./mcp-server/mcp-servers");
    return other?.withClient(client) ?? new McpServers(client);
  },
  projects(client: ComposioClient) {
    const { Projects }: typeof import("./project/projects") = require("./project/projects");
    return new Projects(client);
  },
  sessions(client: ComposioClient) {
    const { Sessions }: typeof import("./session/sessions") = require("./session/sessions");
    return new Sessions(client);
  },
  triggerInstances(client: ComposioClient) {
    const {
      TriggerInstances,
    }: typeof import("./trigger-instance/trigger-instances") = require("./trigger-instance/trigger-instances");
    return new TriggerInstances(client);
  },
  webhookEndpoints(client: ComposioClient) {
    const {
      WebhookEndpoints,
    }: typeof import("./webhook-endpoint/webhook-endpoints") = require("./webhook-endpoint/webhook-endpoints");
    return new WebhookEndpoints(client);
  },
  webhookSubscriptions(client: ComposioClient) {
    const {
      WebhookSubscriptions,
    }: typeof import("./webhook-subscription/webhook-subscriptions") = require("./webhook-subscription/webhook-subscriptions");
    return new WebhookSubscriptions(client);
  },
  scopes(client: ComposioClient) {
    const { Scopes }: typeof import("../catalogue/scopes") = require("../catalogue/scopes");
    return new Scopes(client);
  },
  toolkits(client: ComposioClient) {
    const { Toolkits }: typeof import("../catalogue/toolkits") = require("../catalogue/toolkits");
    return new Toolkits(client);
  },
  tools(client: ComposioClient) {
    const { Tools }: typeof import("../catalogue/tools") = require("../catalogue/tools");
    return new Tools(client);
  },
  triggerTypes(client: ComposioClient) {
    const {
      TriggerTypes,
    }: typeof import("../catalogue/trigger-types") = require("../catalogue/trigger-types");
    return new TriggerTypes(client);
  },
  webhookEventTypes(client: ComposioClient) {
    const {
      WebhookEventTypes,
    }: typeof import("../catalogue/webhook-event-types") = require("../catalogue/webhook-event-types");
    return new WebhookEventTypes(client);
  },
};
type Endpoints = { readonly [Name in keyof typeof ENDPOINTS]: ReturnType<(typeof ENDPOINTS)[Name]> };

/** Composio's API, by one client. Each endpoint is made at its first use. */
export interface ComposioApi extends Endpoints {
  /** The origin of the API, such as `https://backend.composio.dev`. */
  readonly origin: string;
  /**
   * All that a delete of a project would take with it, and that Composio lists: of sessions it has no list. Webhook
   * endpoints, which nothing deletes, do not count.
   */
  contents(): readonly Contents[];
  /** The same API with the key of another project. Nothing that one of the two knows is known to the other. */
  withProjectKey(key: string): ComposioApi;
  /** The same API by the same connections, with less time for each thing that is asked. */
  withTimeLimit(limitMs: number): ComposioApi;
  /** The same API by the same connections, for what has to be over after a time. */
  until(limitMs: number): ComposioApi;
  /** Ends all pauses before another attempt, now and later. What was sent goes on. */
  stopWaiting(): void;
}

export function connectTo(settings: ClientSettings): ComposioApi {
  return apiOf(new ComposioClient(settings));
}

/** @param other The same API by another client. What one of the two knows, both know. */
function apiOf(client: ComposioClient, other?: Endpoints): ComposioApi {
  const endpoints = lazyEndpoints<Endpoints>(ENDPOINTS, client, other);
  return Object.assign(endpoints, {
    origin: client.origin,
    contents: () => [
      endpoints.authConfigs,
      endpoints.connectedAccounts,
      endpoints.mcpServers,
      endpoints.customToolkits,
      endpoints.triggerInstances,
      endpoints.webhookSubscriptions,
    ],
    withProjectKey: (key: string) => apiOf(client.withProjectKey(key)),
    withTimeLimit: (limitMs: number) => apiOf(client.withTimeLimit(limitMs), endpoints),
    until: (limitMs: number) => apiOf(client.until(limitMs), endpoints),
    stopWaiting: () => client.stopWaiting(),
  });
}
