import { type ClientSettings, ComposioClient } from "../composio/client";
import { AuthConfigs } from "./auth-config/auth-configs";
import { CustomToolkits } from "./custom-toolkit/custom-toolkits";
import { McpServers } from "./mcp-server/mcp-servers";
import { Sessions } from "./session/sessions";
import { Toolkits } from "./toolkit/toolkits";
import { Tools } from "./toolkit/tools";
import { WebhookSubscriptions } from "./webhook-subscription/webhook-subscriptions";

/** The endpoints of Composio's API that this package uses. */
export class ComposioApi {
  readonly mcpServers: McpServers;
  readonly authConfigs: AuthConfigs;
  readonly customToolkits: CustomToolkits;
  readonly sessions: Sessions;
  readonly toolkits: Toolkits;
  readonly tools: Tools;
  readonly webhookSubscriptions: WebhookSubscriptions;
  readonly #client: ComposioClient;

  constructor(client: ComposioClient, authConfigs = new AuthConfigs(client)) {
    this.#client = client;
    this.mcpServers = new McpServers(client);
    this.authConfigs = authConfigs;
    this.customToolkits = new CustomToolkits(client);
    this.sessions = new Sessions(client);
    this.toolkits = new Toolkits(client);
    this.tools = new Tools(client);
    this.webhookSubscriptions = new WebhookSubscriptions(client);
  }

  /** The origin of the API, such as `https://backend.composio.dev`. */
  get origin(): string {
    return this.#client.origin;
  }

  /** The same API by the same connections, with less time for each thing that is asked. */
  within(limitMs: number): ComposioApi {
    return this.#by(this.#client.within(limitMs));
  }

  /** The same API by the same connections, for what has to be over after a time. */
  until(limitMs: number): ComposioApi {
    return this.#by(this.#client.until(limitMs));
  }

  /** Ends all pauses before another attempt, now and later. What was sent goes on. */
  stopWaiting(): void {
    this.#client.stopWaiting();
  }

  #by(client: ComposioClient): ComposioApi {
    return new ComposioApi(client, this.authConfigs.by(client));
  }
}

export function connectTo(settings: ClientSettings): ComposioApi {
  return new ComposioApi(new ComposioClient(settings));
}
