import type { Ids } from "../api/ids";
import { STORED_KINDS, type Stores } from "../kinds";
import type { AuthConfigOption } from "../kinds/auth-config/auth-config-option";
import type { EmulatorClock } from "../time/emulator-clock";
import type { EmulatorSettings } from "./emulator-settings";

/** The sources of times and ids of new objects. */
export interface StoreSources {
  readonly clock: EmulatorClock;
  readonly ids: Ids;
}

interface StoreOptions extends StoreSources {
  readonly authConfigs?: readonly AuthConfigOption[] | undefined;
  /** Takes nothing. */
  readonly isClosed?: boolean;
  /** Has nothing at the start. */
  readonly isEmpty?: boolean;
}

/** Creates the store of each kind. */
export function createStores(settings: EmulatorSettings, options: StoreOptions): Stores {
  const stores = Object.entries(STORED_KINDS).map(([kind, { createStore }]) => [
    kind,
    createStore(settings, { ...options, kind, ids: options.ids.of(kind) }),
  ]);
  return Object.fromEntries(stores);
}
