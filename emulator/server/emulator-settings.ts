import { STORED_KINDS } from "../kinds";
import type { AuthConfigSettings } from "../kinds/auth-config/auth-config-settings";
import type { ConnectedAccountSettings } from "../kinds/connected-account/connected-account-settings";
import type { CustomToolkitSettings } from "../kinds/custom-toolkit/custom-toolkit-settings";
import type { McpServerSettings } from "../kinds/mcp-server/mcp-server-settings";
import type { ProjectSettings } from "../kinds/project/project-settings";
import type { SessionSettings } from "../kinds/session/session-settings";
import type { TriggerInstanceSettings } from "../kinds/trigger-instance/trigger-instance-settings";
import type { WebhookEndpointSettings } from "../kinds/webhook-endpoint/webhook-endpoint-settings";
import type { WebhookSubscriptionSettings } from "../kinds/webhook-subscription/webhook-subscription-settings";

/** Switches for what differs between observations of the real service or is not known of it, and for load. */
export interface EmulatorSettings extends McpServerSettings {
  /**
   * Status of the answer to an auth config that does not exist. The slug is `Auth_Config_NotFound` either way.
   * @default 404
   */
  unknownAuthConfigStatus: 400 | 404;
  /**
   * Whether the lists that are walked by cursor go on, or answer their first page and the same `next_cursor`
   * for ever.
   * @default "advance"
   */
  cursors: "advance" | "stuck";
  /**
   * The fate of a `limit` above 1000 of the list of tools, such as the 9999 that `@composio/core` sends: it is cut, or
   * refused with 400.
   * @default "cut"
   */
  toolsLimit: "cut" | "refused";
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
  /** Those for connected accounts. */
  readonly connectedAccounts: ConnectedAccountSettings;
  /** Those for custom toolkits. */
  readonly customToolkits: CustomToolkitSettings;
  /** Those for projects. */
  readonly projects: ProjectSettings;
  /** Those for sessions. */
  readonly sessions: SessionSettings;
  /** Those for trigger instances. */
  readonly triggerInstances: TriggerInstanceSettings;
  /** Those for webhook endpoints. */
  readonly webhookEndpoints: WebhookEndpointSettings;
  /** Those for webhook subscriptions. */
  readonly webhookSubscriptions: WebhookSubscriptionSettings;
}

/** The switches that are groups, of which each can be turned by itself too. */
type Groups = Pick<
  EmulatorSettings,
  | "authConfigs"
  | "connectedAccounts"
  | "customToolkits"
  | "projects"
  | "sessions"
  | "triggerInstances"
  | "webhookEndpoints"
  | "webhookSubscriptions"
>;

/** Switches to turn; those left out stay as they are. */
export interface SettingsChange extends Partial<Omit<EmulatorSettings, keyof Groups>> {
  /** Those for auth configs, each by itself too. */
  readonly authConfigs?: Partial<AuthConfigSettings>;
  /** Those for connected accounts, each by itself too. */
  readonly connectedAccounts?: Partial<ConnectedAccountSettings>;
  /** Those for custom toolkits, each by itself too. */
  readonly customToolkits?: Partial<CustomToolkitSettings>;
  /** Those for projects, each by itself too. */
  readonly projects?: Partial<ProjectSettings>;
  /** Those for sessions, each by itself too. */
  readonly sessions?: Partial<SessionSettings>;
  /** Those for trigger instances, each by itself too. */
  readonly triggerInstances?: Partial<TriggerInstanceSettings>;
  /** Those for webhook endpoints, each by itself too. */
  readonly webhookEndpoints?: Partial<WebhookEndpointSettings>;
  /** Those for webhook subscriptions, each by itself too. */
  readonly webhookSubscriptions?: Partial<WebhookSubscriptionSettings>;
}

/** The switches that are of no kind. */
export type ServerSettings = Omit<EmulatorSettings, keyof McpServerSettings | keyof Groups>;

const SERVER_DEFAULTS: Readonly<ServerSettings> = {
  unknownAuthConfigStatus: 404,
  cursors: "advance",
  toolsLimit: "cut",
  strictUserAgent: false,
  dateHeader: "now",
  latencyMs: 0,
  requestsPerSecond: 0,
  failEvery: 0,
};

export const DEFAULT_SETTINGS: Readonly<EmulatorSettings> = Object.assign(
  {},
  SERVER_DEFAULTS,
  ...Object.values(STORED_KINDS).map(({ defaults }) => defaults),
);

const isGroup = (name: string): name is keyof Groups =>
  typeof Reflect.get(DEFAULT_SETTINGS, name) === "object";

const GROUPS = Object.keys(DEFAULT_SETTINGS).filter(isGroup);

/** A copy with the change: what it is made of stays as it was. */
export function changedSettings(
  settings: Readonly<EmulatorSettings>,
  change: SettingsChange = {},
): EmulatorSettings {
  const copy = structuredClone(settings);
  changeSettings(copy, change);
  return copy;
}

/** In place, because others hold the settings and their groups. */
export function changeSettings(settings: EmulatorSettings, change: SettingsChange): void {
  const groups = GROUPS.map((name) => [name, Object.assign(settings[name], change[name])]);
  Object.assign(settings, change, Object.fromEntries(groups));
}
