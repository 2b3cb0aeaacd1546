import { milliseconds } from "../../api/json-schemas";

/** Switches for MCP servers. */
export interface McpServerSettings {
  /**
   * Status of the answer to a name that is taken. The slug is `MCP_DuplicateServerName` either way.
   * @default 400, the observed one
   */
  duplicateStatus: 400 | 409;
  /**
   * How GET answers for a deleted server: 404, or 200 with `deleted: true`.
   * @default "not-found"
   */
  deletedServers: "not-found" | "flagged";
  /**
   * Largest page of the list of servers; a larger `limit` is cut down to it.
   * @default 100
   */
  maximumLimit: number;
  /**
   * Whether auth configs bring their toolkits: to a custom create, and to a PATCH of `auth_config_ids` without
   * `toolkits`.
   * @default true
   */
  toolkitsFollowAuthConfigs: boolean;
  /**
   * How `allowed_tools` comes back:
   * - `as-sent`;
   * - `normalised`: sorted, without repetitions, and with an empty list expanded to every tool of the server's
   *   toolkits;
   * - `lower-case`;
   * - `completed`: a list that is not empty has `COMPOSIO_SEARCH_TOOLS` too.
   * @default "as-sent"
   */
  allowedTools: "as-sent" | "normalised" | "lower-case" | "completed";
  /**
   * The ids of new servers: UUIDs, or short texts such as `mcp_7k2p9x4q`. With `opaque` the API takes both, with
   * `uuid` it refuses others with 400.
   * @default "uuid"
   */
  serverIds: "uuid" | "opaque";
  /**
   * How old a server is, in milliseconds, when the lists begin to show it. Its name is taken from the start.
   * @default 0
   */
  listLagMs: number;
  /**
   * Whether the list of servers goes on with `page_no`, or answers its first page of 1000 whatever that is.
   * @default "advance"
   */
  pages: "advance" | "stuck";
  /**
   * Whether the API for MCP servers is there; or every answer of it announces its end in the headers
   * `Deprecation`, `Sunset` and `Link`; or every path of it is answered 410, 400 with the name of the successor, or 404
   * as one that a framework does not know.
   * @default "no"
   */
  withdrawn: "no" | "announced" | "gone" | "refused" | "not-found";
}

export const DEFAULT_MCP_SERVER_SETTINGS: Readonly<McpServerSettings> = {
  duplicateStatus: 400,
  deletedServers: "not-found",
  maximumLimit: 100,
  toolkitsFollowAuthConfigs: true,
  allowedTools: "as-sent",
  serverIds: "uuid",
  listLagMs: 0,
  pages: "advance",
  withdrawn: "no",
};

export const mcpServerSwitches: Record<keyof McpServerSettings, object> = {
  duplicateStatus: { enum: [400, 409] },
  deletedServers: { enum: ["not-found", "flagged"] },
  maximumLimit: { type: "integer", minimum: 1 },
  toolkitsFollowAuthConfigs: { type: "boolean" },
  allowedTools: { enum: ["as-sent", "normalised", "lower-case", "completed"] },
  serverIds: { enum: ["uuid", "opaque"] },
  listLagMs: milliseconds,
  pages: { enum: ["advance", "stuck"] },
  withdrawn: { enum: ["no", "announced", "gone", "refused", "not-found"] },
};
