import { milliseconds } from "../api/json-schemas";
import { authConfigSettingsChange } from "../kinds/auth-config/auth-config-settings-schema";
import { customToolkitSettingsChange } from "../kinds/custom-toolkit/custom-toolkit-settings-schema";
import { sessionSettingsChange } from "../kinds/session/session-settings-schema";
import { webhookSubscriptionSettingsChange } from "../kinds/webhook-subscription/webhook-subscription-settings-schema";
import type { EmulatorSettings } from "./emulator-settings";

const count = { type: "integer", minimum: 0 };

const properties: Record<keyof EmulatorSettings, object> = {
  duplicateStatus: { enum: [400, 409] },
  unknownAuthConfigStatus: { enum: [400, 404] },
  deletedServers: { enum: ["not-found", "flagged"] },
  maximumLimit: { type: "integer", minimum: 1 },
  toolkitsFollowAuthConfigs: { type: "boolean" },
  allowedTools: { enum: ["as-sent", "normalised", "lower-case", "completed"] },
  serverIds: { enum: ["uuid", "opaque"] },
  listLagMs: milliseconds,
  pages: { enum: ["advance", "stuck"] },
  cursors: { enum: ["advance", "stuck"] },
  withdrawn: { enum: ["no", "announced", "gone", "refused", "not-found"] },
  strictUserAgent: { type: "boolean" },
  dateHeader: { enum: ["now", "none", "stale"] },
  latencyMs: milliseconds,
  requestsPerSecond: count,
  failEvery: count,
  authConfigs: authConfigSettingsChange,
  customToolkits: customToolkitSettingsChange,
  sessions: sessionSettingsChange,
  webhookSubscriptions: webhookSubscriptionSettingsChange,
};

/** The switches that another process turns. */
export const settingsChange = { type: "object", additionalProperties: false, properties };
