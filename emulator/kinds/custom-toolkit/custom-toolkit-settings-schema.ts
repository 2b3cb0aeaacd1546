import { milliseconds } from "../../api/json-schemas";
import type { CustomToolkitSettings } from "./custom-toolkit-settings";

const properties: Record<keyof CustomToolkitSettings, object> = {
  existing: { enum: ["updated", "refused"] },
  urlField: { enum: ["mcp_url", "app_url", "both"] },
  shownUrl: { enum: ["app_url", "mcp_url", "absent"] },
  counters: { enum: ["deleted", "soft-deleted"] },
  deletedFlag: { enum: ["boolean", "text"] },
  leftOut: { enum: ["reset", "kept"] },
  slugs: { enum: ["any-case", "same-case"] },
  lagMs: milliseconds,
};

export const customToolkitSettingsChange = { type: "object", additionalProperties: false, properties };
