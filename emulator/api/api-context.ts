import type { EmulatorClock } from "../time/emulator-clock";
import type { Pauses } from "../time/pauses";
import type { KeyRing } from "./credentials";
import type { CursorSettings } from "./cursor-page";

/** The parts of an emulator that the routes of every kind may need. */
export interface ApiContext {
  /** The beginning of its addresses in answers; known once it listens. */
  readonly origin: string;
  readonly keys: KeyRing;
  readonly clock: EmulatorClock;
  readonly pauses: Pauses;
  readonly settings: CursorSettings;
}
