/** Where a setting may stand: the stack's configuration, or the environment of the Pulumi CLI. */
export interface SettingSources {
  /** The value of a key such as `composio:apiKey`, decrypted. */
  config(key: string): string | undefined;
  env: Record<string, string | undefined>;
}

/** The settings, each with the environment variable that stands for it. */
const VARIABLES = {
  apiKey: "COMPOSIO_API_KEY",
  userApiKey: "COMPOSIO_USER_API_KEY",
  organizationApiKey: "COMPOSIO_ORGANIZATION_API_KEY",
  baseUrl: "COMPOSIO_BASE_URL",
  preflight: "COMPOSIO_PREFLIGHT",
  requestTimeoutSeconds: "COMPOSIO_REQUEST_TIMEOUT_SECONDS",
  retrySeconds: "COMPOSIO_RETRY_SECONDS",
  maxInFlight: "COMPOSIO_MAX_IN_FLIGHT",
  debug: "COMPOSIO_DEBUG",
};
type Setting = keyof typeof VARIABLES;

const SETTINGS = Object.keys(VARIABLES) as Setting[];
const KEYS = ["apiKey", "userApiKey", "organizationApiKey"] as const;

/** A setting that is a key. */
export type KeySetting = (typeof KEYS)[number];

/** The settings, by their names without `composio:`. */
export const SETTING_NAMES: readonly string[] = SETTINGS;

/** The settings that are keys, by their names without `composio:`. */
export const KEY_NAMES: readonly string[] = KEYS;

/** The value of a setting: from the stack's configuration first, and then from the environment. */
export function readSetting({ config, env }: SettingSources, name: Setting): string | undefined {
  return config(`composio:${name}`)?.trim() || env[VARIABLES[name]]?.trim() || undefined;
}

/** The two names of a setting, as a message says them. */
export function settingWords(name: Setting): string {
  return `composio:${name} / ${VARIABLES[name]}`;
}

/** The keys that are configured, right or wrong. */
export function keysIn(sources: SettingSources): string[] {
  return KEYS.map((name) => readSetting(sources, name)).filter((key) => key !== undefined);
}

/** The key that tells one set of settings from another, right or wrong. It holds keys, and is for no eye. */
export function settingsKey(sources: SettingSources): string {
  return JSON.stringify(SETTINGS.map((name) => readSetting(sources, name) ?? null));
}
