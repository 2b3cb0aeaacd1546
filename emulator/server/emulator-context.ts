import type { ApiContext } from "../api/api-context";
import type { IdSource } from "../api/ids";
import type { FaultQueue } from "../faults/fault-queue";
import type { StaleReads } from "../faults/stale-reads";
import type { Journal } from "../journal/journal";
import type { Stores } from "../kinds";
import type { SeededCatalogue } from "../seed/seeded-catalogue";
import type { Stubs } from "../stubs/stubs";
import type { ToolResults } from "../tool-calls/tool-results";
import type { EmulatorSettings } from "./emulator-settings";
import type { Load } from "./load";
import type { Projects } from "./projects";
import type { Seeding } from "./seeding";

/** The parts of one emulator that its routes and hooks share. */
export interface EmulatorContext extends ApiContext, Stores {
  readonly settings: EmulatorSettings;
  readonly requestIds: IdSource;
  /** The ids of what happens and is not stored, such as of calls of tools. */
  readonly eventIds: IdSource;
  readonly catalogue: SeededCatalogue;
  readonly seeding: Seeding;
  readonly journal: Journal;
  readonly faults: FaultQueue;
  readonly tools: ToolResults;
  readonly stubs: Stubs;
  readonly staleReads: StaleReads;
  readonly load: Load;
  /** The stores of all projects. Those of the context are of the usual one. */
  readonly ofProjects: Projects;
  readonly reset: () => void;
  readonly refuseConnections: (ms: number) => Promise<void>;
  /** The names by which a request may call it, beside any IP address. */
  readonly hostNames: ReadonlySet<string>;
  origin: string;
}
