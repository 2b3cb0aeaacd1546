import { project } from "../../provider/resources/project/project-definition";
import type { Sample } from "./sample";

const CONFIG = {
  is2faEnabled: true,
  maskSecretKeysInConnectedAccount: true,
  logVisibilitySetting: "dont_store_data",
  enableInstant: false,
  theme: { accent: "#123456" },
};

export const PROJECT_SAMPLE: Sample = {
  definition: project,
  // Without its key nobody could say what is in it.
  inputs: { name: "staging", createApiKey: true, forceDestroy: true },
  fields: {
    name: {
      to: "production",
      removed: "refused",
      elsewhere: { change: { name: "elsewhere" }, shows: "elsewhere" },
    },
    createApiKey: { to: false, removed: "refused" },
    apiKeyPermissions: {
      given: { apiKeyPermissions: [{ preset: "auth_configs", access: "read_write" }] },
      to: [{ preset: "auth_configs", access: "read" }],
      removed: "refused",
    },
    apiKeyAllowedIps: {
      given: { apiKeyAllowedIps: ["203.0.113.7"] },
      to: ["203.0.113.7", "2001:db8::7"],
      removed: "refused",
    },
    config: {
      given: { config: CONFIG },
      to: { ...CONFIG, enableInstant: true },
      removed: "refused",
    },
    forceDestroy: { to: false, removed: { is: false } },
    revokeOnDelete: { given: { revokeOnDelete: true }, to: false, removed: { is: false } },
  },
  incomplete: [],
  live: (emulator) =>
    emulator
      .projects()
      .filter(({ deleted }) => !deleted)
      .map(({ updated_at: _, ...project }) => project),
  change: (emulator, id, change) => void emulator.changeProject(id, change),
  remove: (emulator, id) => void emulator.deleteProject(id),
};
