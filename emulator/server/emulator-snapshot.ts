import type { SeedToolkit } from "../seed/seeded-toolkit";
import type { KindSnapshot } from "../storage/kind-snapshot";
import type { EmulatorSettings } from "./emulator-settings";

/** The kinds of objects, by their names. */
export type StoresSnapshot = Readonly<Record<string, KindSnapshot>>;

/** The objects of all projects at one time. */
export interface ProjectsSnapshot {
  /** The objects of the usual project, and the projects that were made. */
  readonly objects: StoresSnapshot;
  /** The objects in the projects that were made, by the ids of these. */
  readonly contents: Readonly<Record<string, StoresSnapshot>>;
}

/** All that an emulator stores at one time, as JSON. It holds secrets. */
export interface EmulatorSnapshot extends ProjectsSnapshot {
  /** The version of its form. */
  readonly version: 1;
  /** The toolkits that seeds have added. */
  readonly toolkits: readonly SeedToolkit[];
  /** The switches. */
  readonly settings: EmulatorSettings;
}
