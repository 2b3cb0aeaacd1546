import type { ClientSettings } from "../composio/client";
import type { Credential } from "../composio/keys";
import type { Failure } from "../core/resource";
import { UserError } from "../core/user-error";
import { parseOrigin } from "./origin";

/** Where a setting may stand: the stack's configuration, or the environment of the Pulumi CLI. */
export interface SettingSources {
  /** The value of a key such as `composio:apiKey`, decrypted. */
  config(key: string): string | undefined;
  env: Record<string, string | undefined>;
}

const DEFAULT_BASE_URL = "https://backend.composio.dev";

/** Digits, with a fraction or without. 1e3, 0x10 and 1_000 are left out, as not everyone reads the same from them. */
const PLAIN_NUMBER = /^\d+(\.\d+)?$/;

interface NumberSetting {
  variable: string;
  default: number;
  min: number;
  max: number;
  isWhole?: boolean;
}

/** The settings that are numbers, with their defaults and ranges. */
const NUMBERS = {
  requestTimeoutSeconds: { variable: "COMPOSIO_REQUEST_TIMEOUT_SECONDS", default: 60, min: 0.1, max: 3600 },
  retrySeconds: { variable: "COMPOSIO_RETRY_SECONDS", default: 120, min: 0, max: 3600 },
  maxInFlight: { variable: "COMPOSIO_MAX_IN_FLIGHT", default: 10, min: 1, max: 1000, isWhole: true },
} satisfies Record<string, NumberSetting>;

/** The settings that are true or false, with their defaults. */
const FLAGS = {
  preflight: { variable: "COMPOSIO_PREFLIGHT", default: true },
  debug: { variable: "COMPOSIO_DEBUG", default: false },
};

/** How true and false are written. */
const FLAG_VALUES = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

/** Each setting with the environment variable that stands for it. */
const SETTINGS = {
  "composio:apiKey": "COMPOSIO_API_KEY",
  "composio:userApiKey": "COMPOSIO_USER_API_KEY",
  "composio:organizationApiKey": "COMPOSIO_ORGANIZATION_API_KEY",
  "composio:baseUrl": "COMPOSIO_BASE_URL",
  "composio:preflight": FLAGS.preflight.variable,
  "composio:requestTimeoutSeconds": NUMBERS.requestTimeoutSeconds.variable,
  "composio:retrySeconds": NUMBERS.retrySeconds.variable,
  "composio:maxInFlight": NUMBERS.maxInFlight.variable,
  "composio:debug": FLAGS.debug.variable,
};
type Setting = keyof typeof SETTINGS;

/** The settings that are keys. */
const KEYS = ["composio:apiKey", "composio:userApiKey", "composio:organizationApiKey"] as const;
type Key = (typeof KEYS)[number];

/** The names of the settings that are keys, without `composio:`. */
export const KEY_NAMES: readonly string[] = KEYS.map(withoutPrefix);

/** The settings, by their names without `composio:`. */
export const SETTING_NAMES = Object.keys(SETTINGS).map(withoutPrefix);

/** The key that tells one set of settings from another, right or wrong. It holds keys, and is for no eye. */
export function settingsKey(sources: SettingSources): string {
  return JSON.stringify(
    (Object.keys(SETTINGS) as Setting[]).map((name) => readSetting(sources, name) ?? null),
  );
}

/**
 * Reads the settings, each from the stack's configuration first and then from the environment. A key that is missing
 * stops only what needs it.
 *
 * @throws UserError, in one sentence that says how to set it, when a setting is wrong.
 */
export function readSettings(sources: SettingSources): ClientSettings {
  const number = (name: keyof typeof NUMBERS) => parseNumber(name, readSetting(sources, `composio:${name}`));
  return {
    origin: readOrigin(sources),
    credential: chooseCredential(sources),
    organizationKey: readKey(sources, "composio:organizationApiKey"),
    timeoutMs: milliseconds(number("requestTimeoutSeconds")),
    retryBudgetMs: milliseconds(number("retrySeconds")),
    maxInFlight: number("maxInFlight"),
  };
}

/**
 * Finds what is wrong with the settings that are there. That there is no key is none of it. No failure names its
 * property, because Pulumi would print the value.
 *
 * @param unknown The settings that a preview does not know yet, by their names without `composio:`.
 */
export function settingFailures(sources: SettingSources, unknown: readonly string[] = []): Failure[] {
  const checks: { of: string[]; check: () => unknown }[] = [
    { of: ["apiKey", "userApiKey"], check: () => chooseCredential(sources) },
    { of: ["organizationApiKey"], check: () => readKey(sources, "composio:organizationApiKey") },
    { of: ["baseUrl"], check: () => readOrigin(sources) },
    { of: ["preflight"], check: () => readPreflight(sources) },
    { of: ["debug"], check: () => readDebug(sources) },
    ...(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).map((name) => ({
      of: [name],
      check: () => parseNumber(name, readSetting(sources, `composio:${name}`)),
    })),
  ];
  const known = checks.filter(({ of }) => !of.some((name) => unknown.includes(name)));
  return known.flatMap(({ check }) => {
    try {
      check();
      return [];
    } catch (error) {
      return [{ property: "", reason: (error as Error).message }];
    }
  });
}

/** The keys that are configured, right or wrong. */
export function keysIn(sources: SettingSources): string[] {
  return KEYS.map((name) => readSetting(sources, name)).filter((key) => key !== undefined);
}

/**
 * Reads the origin of the API alone, which takes no key.
 *
 * @throws UserError when the base URL is no origin.
 */
export function readOrigin(sources: SettingSources): string {
  return parseOrigin(readSetting(sources, "composio:baseUrl") ?? DEFAULT_BASE_URL);
}

/**
 * Whether auth configs and tools are looked up before anything is made or changed.
 *
 * @throws UserError when the setting is neither true nor false.
 */
export function readPreflight(sources: SettingSources): boolean {
  return readFlag(sources, "preflight");
}

/**
 * Whether a line is logged of each request.
 *
 * @throws UserError when the setting is neither true nor false.
 */
export function readDebug(sources: SettingSources): boolean {
  return readFlag(sources, "debug");
}

function readFlag(sources: SettingSources, name: keyof typeof FLAGS): boolean {
  const { variable, default: fallback } = FLAGS[name];
  const text = readSetting(sources, `composio:${name}`);
  const value = text === undefined ? fallback : FLAG_VALUES.get(text);
  if (value === undefined) {
    throw new UserError(
      `The setting composio:${name} / ${variable} is neither true nor false: set it to true, false, 1 or 0, or unset it.`,
    );
  }
  return value;
}

function withoutPrefix(name: string): string {
  return name.replace("composio:", "");
}

function readSetting({ config, env }: SettingSources, name: Setting): string | undefined {
  return config(name)?.trim() || env[SETTINGS[name]]?.trim() || undefined;
}

function chooseCredential(sources: SettingSources): Credential | undefined {
  if (readSetting(sources, "composio:apiKey") && readSetting(sources, "composio:userApiKey")) {
    throw new UserError(
      "Both a Composio API key and a Composio user API key are configured, and Composio accepts only one: " +
        "remove composio:apiKey / COMPOSIO_API_KEY or composio:userApiKey / COMPOSIO_USER_API_KEY.",
    );
  }
  const [apiKey, userApiKey] = [readKey(sources, "composio:apiKey"), readKey(sources, "composio:userApiKey")];
  if (apiKey) {
    return { header: "x-api-key", key: apiKey };
  }
  return userApiKey ? { header: "x-user-api-key", key: userApiKey } : undefined;
}

/** @throws UserError where the text can be no key. */
function readKey(sources: SettingSources, name: Key): string | undefined {
  const key = readSetting(sources, name);
  if (key === undefined) {
    return undefined;
  }
  const again = `set ${name} / ${SETTINGS[name]} again`;
  if (/^[[{]/.test(key)) {
    throw new UserError(
      `The configured Composio key is an object or a list, where a text is wanted: ${again}, to the key alone.`,
    );
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new UserError(
      "The configured Composio key has spaces, line breaks or other characters that no key has: " +
        `${again}.`,
    );
  }
  return key;
}

function parseNumber(name: keyof typeof NUMBERS, text: string | undefined): number {
  const { variable, default: fallback, min, max, isWhole }: NumberSetting = NUMBERS[name];
  if (text === undefined) {
    return fallback;
  }
  const value = PLAIN_NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max) || (isWhole && !Number.isInteger(value))) {
    throw new UserError(
      `The setting composio:${name} / ${variable} is not a ${isWhole ? "whole number" : "number"} from ${min} to ` +
        `${max} in plain digits: set it to one, such as ${isWhole ? fallback : `${fallback} or 2.5`}, or unset it.`,
    );
  }
  return value;
}

/** Whole ones, as Node's timers take no others. */
function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}
