import { STORED_KINDS, type Stores } from "../kinds";
import type { AuthConfigOption } from "../kinds/auth-config/auth-config-option";
import type { DataFile } from "../storage/data-file";
import type { EmulatorSettings } from "./emulator-settings";

interface StoreOptions {
  readonly file?: DataFile | undefined;
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
    createStore(settings, { ...options, kind }),
  ]);
  return Object.fromEntries(stores);
}
