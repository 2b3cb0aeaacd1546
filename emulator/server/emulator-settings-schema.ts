import { milliseconds, someOf } from "../api/json-schemas";
import { STORED_KINDS } from "../kinds";
import type { ServerSettings } from "./emulator-settings";

const count = { type: "integer", minimum: 0 };

const serverSwitches: Record<keyof ServerSettings, object> = {
  unknownAuthConfigStatus: { enum: [400, 404] },
  cursors: { enum: ["advance", "stuck"] },
  toolsLimit: { enum: ["cut", "refused"] },
  strictUserAgent: { type: "boolean" },
  dateHeader: { enum: ["now", "none", "stale"] },
  latencyMs: milliseconds,
  requestsPerSecond: count,
  failEvery: count,
};

/** The switches that another process turns. */
export const settingsChange = someOf(
  Object.assign({}, serverSwitches, ...Object.values(STORED_KINDS).map(({ switches }) => switches)),
);
