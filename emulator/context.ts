import type { KeyRing } from "./auth";
import type { AuthConfigStore } from "./auth-configs/store";
import type { CustomToolkitStore } from "./custom-toolkits/store";
import type { FaultQueue } from "./faults/fault-queue";
import type { StaleReads } from "./faults/stale-reads";
import type { Journal } from "./journal";
import type { Load } from "./load";
import type { Pauses } from "./pauses";
import type { ServerIds } from "./server-ids";
import type { SessionStore } from "./sessions/store";
import type { EmulatorSettings } from "./settings";
import type { ServerStore } from "./store";
import type { WebhookSubscriptionStore } from "./webhook-subscriptions/store";

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
