import type { FaultControl } from "../faults/fault-queue";
import type { JournalReader } from "../journal/journal";
import type { AuthConfigChange, StoredAuthConfig } from "../kinds/auth-config/stored-auth-config";
import type {
  ConnectedAccountChange,
  StoredConnectedAccount,
} from "../kinds/connected-account/stored-connected-account";
import type { CustomToolkitChange, StoredCustomToolkit } from "../kinds/custom-toolkit/stored-custom-toolkit";
import type { ServerChange, StoredServer } from "../kinds/mcp-server/stored-mcp-server";
import type { ProjectChange, StoredProject } from "../kinds/project/stored-project";
import type { SessionChange, StoredSession } from "../kinds/session/stored-session";
import type { FireOptions } from "../kinds/trigger-instance/fire-options";
import type {
  StoredTriggerInstance,
  TriggerInstanceChange,
} from "../kinds/trigger-instance/stored-trigger-instance";
import type { TriggerPayload } from "../kinds/trigger-instance/trigger-event";
import type {
  StoredWebhookEndpoint,
  WebhookEndpointChange,
} from "../kinds/webhook-endpoint/stored-webhook-endpoint";
import type {
  StoredWebhookSubscription,
  WebhookSubscriptionChange,
} from "../kinds/webhook-subscription/stored-webhook-subscription";
import type { WebhookDelivery } from "../kinds/webhook-subscription/webhook-delivery";
import type { EmulatorSeed } from "../seed/emulator-seed";
import type { StubControl } from "../stubs/stubs";
import type { ClockControl } from "../time/emulator-clock";
import type { ToolControl } from "../tool-calls/tool-control";
import type { EmulatorSettings } from "./emulator-settings";
import type { EmulatorSnapshot } from "./emulator-snapshot";
import type { ProjectContents } from "./project-contents";

/** A running emulator, as `startEmulator` gives it. */
export interface Emulator {
  /** Its origin, such as `http://127.0.0.1:8080`: what a client takes as `COMPOSIO_BASE_URL`. */
  readonly url: string;
  /** Its time. */
  readonly clock: ClockControl;
  /** The API requests it has had. */
  readonly journal: JournalReader;
  /** The switches; a change holds from the next request on. */
  readonly settings: EmulatorSettings;
  /** The faults that the next requests meet. */
  readonly faults: FaultControl;
  /** The results that tools give when they are called, and the calls that came. */
  readonly tools: ToolControl;
  /** The answers that a test declares, for any path. */
  readonly stubs: StubControl;
  /** All servers in the order of their creation, the deleted ones with `deleted: true`. */
  servers(): StoredServer[];
  /** Changes a server as if somebody had done so elsewhere. Throws when there is none with this id. */
  changeServer(id: string, change: ServerChange): StoredServer;
  /** Deletes a server as if somebody had done so elsewhere. Throws when there is none with this id. */
  deleteServer(id: string): StoredServer;
  /** All auth configs, those of the catalogue first, with their real secrets and the deleted ones. */
  authConfigs(): StoredAuthConfig[];
  /** Changes an auth config as if somebody had done so elsewhere. Throws when there is none with this id. */
  changeAuthConfig(id: string, change: AuthConfigChange): StoredAuthConfig;
  /** Deletes an auth config as if somebody had done so elsewhere. Throws when there is none with this id. */
  deleteAuthConfig(id: string): StoredAuthConfig;
  /** All connected accounts, those of the start first, with their real secrets and the deleted ones. */
  connectedAccounts(): StoredConnectedAccount[];
  /** Changes a connected account as if somebody had done so elsewhere. Throws when there is none with this id. */
  changeConnectedAccount(id: string, change: ConnectedAccountChange): StoredConnectedAccount;
  /** Deletes a connected account as if somebody had done so elsewhere. Throws when there is none with this id. */
  deleteConnectedAccount(id: string): StoredConnectedAccount;
  /** All custom toolkits, with their real headers and the deleted ones. */
  customToolkits(): StoredCustomToolkit[];
  /** Changes a custom toolkit as if somebody had done so elsewhere. Throws when there is none with this slug. */
  changeCustomToolkit(slug: string, change: CustomToolkitChange): StoredCustomToolkit;
  /** Deletes a custom toolkit and its auth configs as if somebody had done so elsewhere. Throws when there is none. */
  deleteCustomToolkit(slug: string): void;
  /** All projects that were made, with their keys, secrets and the deleted ones. */
  projects(): StoredProject[];
  /** Changes a project as if somebody had done so elsewhere. Throws when there is none with this id. */
  changeProject(id: string, change: ProjectChange): StoredProject;
  /** Deletes a project as if somebody had done so elsewhere. Throws when there is none with this id. */
  deleteProject(id: string): StoredProject;
  /** The objects that are in a project, the deleted ones too. Throws when there is none with this id. */
  contentsOf(id: string): ProjectContents;
  /** All sessions in the order of their creation, the deleted ones with `deleted: true`. */
  sessions(): StoredSession[];
  /** Changes a session as if somebody had done so elsewhere. Throws when there is none with this id. */
  changeSession(id: string, change: SessionChange): StoredSession;
  /** Deletes a session as if somebody had done so elsewhere. Throws when there is none with this id. */
  deleteSession(id: string): StoredSession;
  /** All trigger instances in the order of their creation, the deleted ones with `deleted: true`. */
  triggerInstances(): StoredTriggerInstance[];
  /** Changes a trigger instance as if somebody had done so elsewhere. Throws when there is none with this id. */
  changeTriggerInstance(id: string, change: TriggerInstanceChange): StoredTriggerInstance;
  /** Deletes a trigger instance as if somebody had done so elsewhere. Throws when there is none with this id. */
  deleteTriggerInstance(id: string): StoredTriggerInstance;
  /**
   * Has a trigger instance fire, and delivers the event, signed, to the address of the instance, or to that of the
   * project's webhook subscription.
   *
   * @example
   * await emulator.fireTrigger(id, { message_id: "1", subject: "Hello" }, { to: "http://127.0.0.1:3000/webhook" });
   * @throws Error where Composio would deliver nothing, such as where the instance is disabled, and where nobody
   * answers at the address.
   */
  fireTrigger(id: string, payload: TriggerPayload, options?: FireOptions): Promise<WebhookDelivery>;
  /** All webhook endpoints in the order of their creation, with their real secrets and the deleted ones. */
  webhookEndpoints(): StoredWebhookEndpoint[];
  /** Changes a webhook endpoint as if somebody had done so elsewhere. Throws when there is none with this id. */
  changeWebhookEndpoint(id: string, change: WebhookEndpointChange): StoredWebhookEndpoint;
  /** Deletes a webhook endpoint as if somebody had done so elsewhere. Throws when there is none with this id. */
  deleteWebhookEndpoint(id: string): StoredWebhookEndpoint;
  /** All webhook subscriptions in the order of their creation, with their real secrets and the deleted ones. */
  webhookSubscriptions(): StoredWebhookSubscription[];
  /** Changes a webhook subscription as if somebody had done so elsewhere. Throws when there is none with this id. */
  changeWebhookSubscription(id: string, change: WebhookSubscriptionChange): StoredWebhookSubscription;
  /** Deletes a webhook subscription as if somebody had done so elsewhere. Throws when there is none with this id. */
  deleteWebhookSubscription(id: string): StoredWebhookSubscription;
  /**
   * Stops listening for `ms`, so that connections are refused; idle ones are cut. Resolves when it listens
   * again, on the same port.
   */
  refuseConnections(ms: number): Promise<void>;
  /** Throws where it had no answer to a request, or to the call of a tool for which nothing was declared. */
  expectNoUnanswered(): void;
  /**
   * Creates all that a seed says beside what there is, by the API's own rules. Rejects, and creates nothing, where
   * something of it cannot be had. `reset()` takes it away.
   */
  seed(seed: EmulatorSeed): Promise<void>;
  /** Copies all that is stored, and the switches, as JSON. It holds secrets. */
  snapshot(): EmulatorSnapshot;
  /**
   * Puts all that is stored, and the switches, back to where they were. The journal, the faults, the stubs and the clock
   * stay as they are. Throws when it is no snapshot.
   */
  restore(snapshot: EmulatorSnapshot): void;
  /**
   * Forgets all servers, custom toolkits, projects, sessions, trigger instances, webhook endpoints and webhook subscriptions, puts the
   * auth configs, the accounts and the switches back to where they started, empties the journal, and takes the faults
   * and the declared results of tools away. The stubs and the clock are those of the start. Requests that a fault or the latency
   * holds are cut.
   */
  reset(): void;
  /** Stops it. Open connections are cut. */
  close(): Promise<void>;
}
