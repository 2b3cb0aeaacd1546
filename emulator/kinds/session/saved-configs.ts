import { cursorParameters } from "../../api/cursor-page";
import { trueOrFalse } from "../../api/json-schemas";
import type { SessionConfig } from "./stored-session";

/** A policy that was saved in the dashboard. */
export interface SavedConfig {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
  readonly config: Pick<SessionConfig, "toolkits" | "tools" | "tags">;
  readonly created_at: string;
  readonly updated_at: string;
}

/** The API reads these and cannot change them. */
export const SAVED_CONFIGS: readonly SavedConfig[] = [
  {
    id: "sc_support",
    name: "support",
    archived: false,
    config: { toolkits: { enable: ["gmail"] }, tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS"] } } },
    created_at: "2026-09-01T08:00:00.000Z",
    updated_at: "2026-10-01T08:00:00.000Z",
  },
  {
    id: "sc_reading",
    name: "reading",
    archived: false,
    config: { toolkits: { enable: ["gmail", "github", "slack"] }, tags: { enable: ["readOnlyHint"] } },
    created_at: "2026-09-02T08:00:00.000Z",
    updated_at: "2026-09-02T08:00:00.000Z",
  },
];

export interface SavedConfigsFilter {
  search?: string;
  archived?: "true" | "false";
}

export const savedConfigsQuery = {
  type: "object",
  properties: {
    ...cursorParameters,
    search: { type: "string", maxLength: 80 },
    archived: trueOrFalse,
  },
};

/** The saved policies that a filter selects: those that are archived only where it asks for them. */
export const selectedSavedConfigs = ({
  search = "",
  archived = "false",
}: SavedConfigsFilter): SavedConfig[] =>
  SAVED_CONFIGS.filter(
    (each) => `${each.archived}` === archived && each.name.toLowerCase().includes(search.toLowerCase()),
  );
