import { assertValid } from "../api/assert-valid";
import { someOf } from "../api/json-schemas";
import { STORED_KINDS } from "../kinds";
import { seedToolkits } from "../seed/seed-schema";
import type { SeededCatalogue } from "../seed/seeded-catalogue";
import { changeSettings, type EmulatorSettings } from "./emulator-settings";
import { settingsChange } from "./emulator-settings-schema";
import type { EmulatorSnapshot } from "./emulator-snapshot";
import type { Projects } from "./projects";

interface Context {
  readonly catalogue: SeededCatalogue;
  readonly ofProjects: Projects;
  readonly settings: EmulatorSettings;
}

const kindSnapshot = {
  ...someOf({
    objects: { type: "array", items: { type: "object" } },
    idsMade: { type: "integer", minimum: 0 },
  }),
  required: ["objects", "idsMade"],
};

const storesSnapshot = someOf(
  Object.fromEntries(Object.keys(STORED_KINDS).map((kind) => [kind, kindSnapshot])),
);

/** The schema of a snapshot. The form of the objects is the emulator's own, and is not checked. */
export const snapshotSchema = {
  ...someOf({
    version: { const: 1 },
    objects: storesSnapshot,
    contents: { type: "object", additionalProperties: storesSnapshot },
    toolkits: seedToolkits,
    settings: settingsChange,
  }),
  required: ["version", "objects", "contents", "toolkits", "settings"],
};

/** Copies all that is stored, and the switches. */
export const takeSnapshot = ({ catalogue, ofProjects, settings }: Context): EmulatorSnapshot => ({
  version: 1,
  ...ofProjects.snapshot(),
  ...structuredClone({ toolkits: catalogue.added, settings }),
});

/**
 * Puts what is stored, and the switches, back to where they were.
 *
 * @throws Error where it is no snapshot.
 */
export function restoreSnapshot(
  { catalogue, ofProjects, settings }: Context,
  snapshot: EmulatorSnapshot,
): void {
  assertValid(snapshotSchema, snapshot, "a snapshot");
  const kept = structuredClone(snapshot);
  catalogue.restore(kept.toolkits);
  ofProjects.restore(kept);
  changeSettings(settings, kept.settings);
}
