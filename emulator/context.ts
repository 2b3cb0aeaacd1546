import type { KeyRing } from "./auth";
import type { Journal } from "./journal";
import type { EmulatorSettings } from "./options";
import type { ServerStore } from "./store";

/** What the routes and hooks of one emulator share. */
export interface EmulatorContext {
  readonly store: ServerStore;
  readonly journal: Journal;
  readonly settings: EmulatorSettings;
  readonly keys: KeyRing;
  readonly reset: () => void;
  /** Known once the emulator listens. */
  origin: string;
}
