import type { Pauses } from "../time/pauses";
import type { KeyRing } from "./credentials";
import type { CursorSettings } from "./cursor-page";

/** The parts of an emulator that the routes of every kind may need. */
export interface ApiContext {
  /** The address of the emulator; known once it listens. */
  readonly origin: string;
  readonly keys: KeyRing;
  readonly pauses: Pauses;
  readonly settings: CursorSettings;
}
