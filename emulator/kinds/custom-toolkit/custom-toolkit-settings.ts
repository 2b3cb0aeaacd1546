import { milliseconds } from "../../api/json-schemas";

/** Switches for custom toolkits. */
export interface CustomToolkitSettings {
  /**
   * The effect of an upsert with the slug of an existing one: it updates name, logo and texts, and refuses another URL
   * or scheme with 409; or it refuses any with 409.
   * @default "updated"
   */
  existing: "updated" | "refused";
  /**
   * The field of a body that holds the URL of the MCP server: either, or one, so that the other is refused with 400.
   * Composio's clients differ in what they send.
   * @default "both"
   */
  urlField: "both" | "mcp_url" | "app_url";
  /**
   * Where in `meta` a toolkit shows that URL, if it does.
   * @default "app_url"
   */
  shownUrl: "app_url" | "mcp_url" | "absent";
  /**
   * The names of the counters that DELETE answers: `auth_configs_deleted` and `connected_accounts_deleted`, or the
   * same with `_soft_deleted`.
   * @default "deleted"
   */
  counters: "deleted" | "soft-deleted";
  /**
   * The value of `deleted` in the answer to DELETE: true, or the text `"true"`.
   * @default "boolean"
   */
  deletedFlag: "boolean" | "text";
  /**
   * The fate of texts and of a logo that an upsert leaves out.
   * @default "reset"
   */
  leftOut: "reset" | "kept";
  /**
   * Whether requests may write a slug in any case, those of auth configs and their list among them.
   * @default "any-case"
   */
  slugs: "any-case" | "same-case";
  /**
   * The number of tools that the MCP server behind each of them has. A sync reads them; of more than 500, it fails.
   * @default 3
   */
  servedTools: number;
  /**
   * The version after a sync that finds the tools that it found before.
   * @default "new"
   */
  unchangedSync: "new" | "same";
  /**
   * How long, in milliseconds, GET and the list go on to show what was before a create or a delete.
   * @default 0
   */
  lagMs: number;
}

export const DEFAULT_CUSTOM_TOOLKIT_SETTINGS: Readonly<CustomToolkitSettings> = {
  existing: "updated",
  urlField: "both",
  shownUrl: "app_url",
  counters: "deleted",
  deletedFlag: "boolean",
  leftOut: "reset",
  slugs: "any-case",
  servedTools: 3,
  unchangedSync: "new",
  lagMs: 0,
};

export const customToolkitSwitches: Record<keyof CustomToolkitSettings, object> = {
  existing: { enum: ["updated", "refused"] },
  urlField: { enum: ["both", "mcp_url", "app_url"] },
  shownUrl: { enum: ["app_url", "mcp_url", "absent"] },
  counters: { enum: ["deleted", "soft-deleted"] },
  deletedFlag: { enum: ["boolean", "text"] },
  leftOut: { enum: ["reset", "kept"] },
  slugs: { enum: ["any-case", "same-case"] },
  servedTools: { type: "integer", minimum: 0 },
  unchangedSync: { enum: ["new", "same"] },
  lagMs: milliseconds,
};
