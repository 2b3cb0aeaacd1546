import type { KeyRing } from "../api/credentials";
import type { FaultQueue } from "../faults/fault-queue";
import type { StaleReads } from "../faults/stale-reads";
import type { Journal } from "../journal/journal";
import type { AuthConfigStore } from "../kinds/auth-config/auth-config-store";
import type { CustomToolkitStore } from "../kinds/custom-toolkit/custom-toolkit-store";
import type { ServerIds } from "../kinds/mcp-server/mcp-server-ids";
import type { ServerStore } from "../kinds/mcp-server/mcp-server-store";
import type { SessionStore } from "../kinds/session/session-store";
import type { WebhookSubscriptionStore } from "../kinds/webhook-subscription/webhook-subscription-store";
import type { Pauses } from "../time/pauses";
import type { EmulatorSettings } from "./emulator-settings";
import type { Load } from "./load";

/** What the routes and hooks of one emulator share. */
export interface EmulatorContext {
  readonly store: ServerStore;
  readonly journal: Journal;
  readonly settings: EmulatorSettings;
  readonly keys: KeyRing;
  readonly ids: ServerIds;
  readonly authConfigs: AuthConfigStore;
  readonly customToolkits: CustomToolkitStore;
  readonly sessions: SessionStore;
  readonly webhookSubscriptions: WebhookSubscriptionStore;
  readonly faults: FaultQueue;
  readonly staleReads: StaleReads;
  readonly load: Load;
  readonly pauses: Pauses;
  readonly reset: () => void;
  readonly refuseConnections: (ms: number) => Promise<void>;
  /** What it was told to listen on. */
  readonly host: string;
  /** Known once the emulator listens. */
  origin: string;
}
