import type { SessionSettings } from "./session-settings";

const properties: Record<keyof SessionSettings, object> = {
  dedup: { enum: ["never", "identical"] },
  unknownKeys: { enum: ["refused", "ignored"] },
  expectedVersion: { enum: ["unknown-key", "honoured", "ignored"] },
  nulls: { enum: ["everywhere", "typed"] },
  identicalPatch: { enum: ["new-version", "unchanged"] },
  shape: { enum: ["newest", "older"] },
  emptyEnable: { enum: ["none", "all", "all-silently"] },
  defaults: { enum: ["all", "required"] },
  badReferences: { enum: ["refused", "accepted"] },
  hiddenAuthConfigs: { enum: ["accepted", "refused"] },
  lackingPermission: { enum: [401, 403] },
  deleted: { enum: ["not-found", "gone"] },
  availability: { enum: ["on", "off"] },
  hooks: { enum: ["all", "no-webhooks", "none"] },
  staleReads: { type: "integer", minimum: 0 },
};

export const sessionSettingsChange = { type: "object", additionalProperties: false, properties };
