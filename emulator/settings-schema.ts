import { authConfigSettingsChange } from "./auth-configs/settings-schema";
import { customToolkitSettingsChange } from "./custom-toolkits/settings-schema";
import { milliseconds } from "./schemas";
import { sessionSettingsChange } from "./sessions/settings-schema";
import type { EmulatorSettings } from "./settings";
import { webhookSubscriptionSettingsChange } from "./webhook-subscriptions/settings-schema";

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
