import {
  type AuthConfigSettings,
  DEFAULT_AUTH_CONFIG_SETTINGS,
} from "../kinds/auth-config/auth-config-settings";
import {
  type CustomToolkitSettings,
  DEFAULT_CUSTOM_TOOLKIT_SETTINGS,
} from "../kinds/custom-toolkit/custom-toolkit-settings";
import { DEFAULT_SESSION_SETTINGS, type SessionSettings } from "../kinds/session/session-settings";
import {
  DEFAULT_WEBHOOK_SUBSCRIPTION_SETTINGS,
  type WebhookSubscriptionSettings,
} from "../kinds/webhook-subscription/webhook-subscription-settings";

/** Switches for what differs between observations of the real service or is not known of it, and for load. */
export interface EmulatorSettings {
  /**
   * Status of the answer to a name that is taken. The slug is `MCP_DuplicateServerName` either way.
   * @default 400, the observed one
   */
  duplicateStatus: 400 | 409;
  /**
   * Status of the answer to an auth config that does not exist. The slug is `Auth_Config_NotFound` either way.
   * @default 404
   */
  unknownAuthConfigStatus: 400 | 404;
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
   * What the ids of new servers are: UUIDs, or short texts such as `mcp_7k2p9x4q`. With `opaque` the API takes
   * both, with `uuid` it refuses others with 400.
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
   * Whether the lists that are walked by cursor go on, or answer their first page and the same `next_cursor`
   * for ever.
   * @default "advance"
   */
  cursors: "advance" | "stuck";
  /**
   * Whether the API for MCP servers is there; or every answer of it announces its end in the headers
   * `Deprecation`, `Sunset` and `Link`; or every path of it is answered 410, 400 with the name of the successor, or 404
   * as one that a framework does not know.
   * @default "no"
   */
  withdrawn: "no" | "announced" | "gone" | "refused" | "not-found";
  /**
   * Whether the edge refuses a `User-Agent` that is missing or a library's own, such as `curl/8.5.0`.
   * @default false
   */
  strictUserAgent: boolean;
  /**
   * The `Date` of the API's answers: the time, or none, or 15 minutes ago.
   * @default "now"
   */
  dateHeader: "now" | "none" | "stale";
  /**
   * Milliseconds added to every answer of the API.
   * @default 0
   */
  latencyMs: number;
  /**
   * How many requests the API processes in any one second; to the others it answers 429 with `Retry-After`.
   * @default 0: any number
   */
  requestsPerSecond: number;
  /**
   * Every n-th request is not processed and answered with 500.
   * @default 0: none
   */
  failEvery: number;
  /** Those for auth configs. */
  readonly authConfigs: AuthConfigSettings;
  /** Those for custom toolkits. */
  readonly customToolkits: CustomToolkitSettings;
  /** Those for sessions. */
  readonly sessions: SessionSettings;
  /** Those for webhook subscriptions. */
  readonly webhookSubscriptions: WebhookSubscriptionSettings;
}

/** The switches that are groups, of which each can be turned by itself too. */
type Groups = Pick<EmulatorSettings, "authConfigs" | "customToolkits" | "sessions" | "webhookSubscriptions">;

/** Switches to turn; those left out stay as they are. */
export interface SettingsChange extends Partial<Omit<EmulatorSettings, keyof Groups>> {
  /** Those for auth configs, each by itself too. */
  readonly authConfigs?: Partial<AuthConfigSettings>;
  /** Those for custom toolkits, each by itself too. */
  readonly customToolkits?: Partial<CustomToolkitSettings>;
  /** Those for sessions, each by itself too. */
  readonly sessions?: Partial<SessionSettings>;
  /** Those for webhook subscriptions, each by itself too. */
  readonly webhookSubscriptions?: Partial<WebhookSubscriptionSettings>;
}

export const DEFAULT_SETTINGS: Readonly<EmulatorSettings> = {
  duplicateStatus: 400,
  unknownAuthConfigStatus: 404,
  deletedServers: "not-found",
  maximumLimit: 100,
  toolkitsFollowAuthConfigs: true,
  allowedTools: "as-sent",
  serverIds: "uuid",
  listLagMs: 0,
  pages: "advance",
  cursors: "advance",
  withdrawn: "no",
  strictUserAgent: false,
  dateHeader: "now",
  latencyMs: 0,
  requestsPerSecond: 0,
  failEvery: 0,
  authConfigs: DEFAULT_AUTH_CONFIG_SETTINGS,
  customToolkits: DEFAULT_CUSTOM_TOOLKIT_SETTINGS,
  sessions: DEFAULT_SESSION_SETTINGS,
  webhookSubscriptions: DEFAULT_WEBHOOK_SUBSCRIPTION_SETTINGS,
};

/** A copy with the change: what it is made of stays as it was. */
export const changedSettings = (
  settings: Readonly<EmulatorSettings>,
  change: SettingsChange = {},
): EmulatorSettings => ({
  ...settings,
  ...change,
  authConfigs: { ...settings.authConfigs, ...change.authConfigs },
  customToolkits: { ...settings.customToolkits, ...change.customToolkits },
  sessions: { ...settings.sessions, ...change.sessions },
  webhookSubscriptions: { ...settings.webhookSubscriptions, ...change.webhookSubscriptions },
});

/** In place, because others hold the settings and their groups. */
export function changeSettings(settings: EmulatorSettings, changes: SettingsChange): void {
  const { authConfigs, customToolkits, sessions, webhookSubscriptions, ...change } = changes;
  Object.assign(settings, change);
  Object.assign(settings.authConfigs, authConfigs);
  Object.assign(settings.customToolkits, customToolkits);
  Object.assign(settings.sessions, sessions);
  Object.assign(settings.webhookSubscriptions, webhookSubscriptions);
}
