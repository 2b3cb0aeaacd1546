import { Scopes } from "../catalogue/scopes";
import { Toolkits } from "../catalogue/toolkits";
import { Tools } from "../catalogue/tools";
import { TriggerTypes } from "../catalogue/trigger-types";
import { WebhookEventTypes } from "../catalogue/webhook-event-types";
import { type ClientSettings, ComposioClient } from "../composio/client";
import { AuthConfigs } from "./auth-config/auth-configs";
import { ConnectedAccounts } from "./connected-account/connected-accounts";
import { CustomToolkits } from "./custom-toolkit/custom-toolkits";
import { McpServers } from "./mcp-server/mcp-servers";
import { Projects } from "./project/projects";
import { Sessions } from "./session/sessions";
import { TriggerInstances } from "./trigger-instance/trigger-instances";
import { WebhookEndpoints } from "./webhook-endpoint/webhook-endpoints";
import { WebhookSubscriptions } from "./webhook-subscription/webhook-subscriptions";

/** The endpoints of Composio's API that this package uses. */
export class ComposioApi {
  readonly mcpServers: McpServers;
  readonly authConfigs: AuthConfigs;
  readonly connectedAccounts: ConnectedAccounts;
  readonly customToolkits: CustomToolkits;
  readonly projects: Projects;
  readonly sessions: Sessions;
  readonly toolkits: Toolkits;
  readonly tools: Tools;
  readonly scopes: Scopes;
  readonly triggerInstances: TriggerInstances;
  readonly triggerTypes: TriggerTypes;
  readonly webhookEventTypes: WebhookEventTypes;
  readonly webhookEndpoints: WebhookEndpoints;
  readonly webhookSubscriptions: WebhookSubscriptions;
  readonly #client: ComposioClient;

  /** @param other The same API by another client. What one of the two knows, both know. */
  constructor(client: ComposioClient, other?: ComposioApi) {
    this.#client = client;
    this.mcpServers = other?.mcpServers.withClient(client) ?? new McpServers(client);
    this.authConfigs = other?.authConfigs.withClient(client) ?? new AuthConfigs(client);
    this.connectedAccounts = new ConnectedAccounts(client);
    this.customToolkits = other?.customToolkits.withClient(client) ?? new CustomToolkits(client);
    this.projects = new Projects(client);
    this.sessions = new Sessions(client);
    this.toolkits = new Toolkits(client);
    this.tools = new Tools(client);
    this.scopes = new Scopes(client);
    this.triggerInstances = new TriggerInstances(client);
    this.triggerTypes = new TriggerTypes(client);
    this.webhookEventTypes = new WebhookEventTypes(client);
    this.webhookEndpoints = new WebhookEndpoints(client);
    this.webhookSubscriptions = new WebhookSubscriptions(client);
  }

  /** The origin of the API, such as `https://backend.composio.dev`. */
  get origin(): string {
    return this.#client.origin;
  }

  /**
   * All that a delete of a project would take with it, and that Composio lists: of sessions it has no list. Webhook
   * endpoints, which nothing deletes, do not count.
   */
  get contents() {
    return [
      this.authConfigs,
      this.connectedAccounts,
      this.mcpServers,
      this.customToolkits,
      this.triggerInstances,
      this.webhookSubscriptions,
    ];
  }

  /** The same API with the key of another project. Nothing that one of the two knows is known to the other. */
  withProjectKey(key: string): ComposioApi {
    return new ComposioApi(this.#client.withProjectKey(key));
  }

  /** The same API by the same connections, with less time for each thing that is asked. */
  withTimeLimit(limitMs: number): ComposioApi {
    return new ComposioApi(this.#client.withTimeLimit(limitMs), this);
  }

  /** The same API by the same connections, for what has to be over after a time. */
  until(limitMs: number): ComposioApi {
    return new ComposioApi(this.#client.until(limitMs), this);
  }

  /** Ends all pauses before another attempt, now and later. What was sent goes on. */
  stopWaiting(): void {
    this.#client.stopWaiting();
  }
}

export function connectTo(settings: ClientSettings): ComposioApi {
  return new ComposioApi(new ComposioClient(settings));
}
