import type { ClientSettings } from "../composio/client";
import type { Credential } from "../composio/keys";
import type { Failure } from "../core/resource";
import { UserError } from "../core/user-error";
import { parseOrigin } from "./origin";
import { readSetting, type SettingSources, settingWords } from "./setting-sources";
import { NUMBER_NAMES, readFlag, readKey, readNumber } from "./setting-values";

const DEFAULT_BASE_URL = "https://backend.composio.dev";

/**
 * Reads the settings of the client. A key that is missing stops only what needs it.
 *
 * @throws UserError, in one sentence that says how to set it, when a setting is wrong.
 */
export function readSettings(sources: SettingSources): ClientSettings {
  return {
    origin: readOrigin(sources),
    credential: chooseCredential(sources),
    organizationKey: readKey(sources, "organizationApiKey"),
    timeoutMs: milliseconds(readNumber(sources, "requestTimeoutSeconds")),
    retryBudgetMs: milliseconds(readNumber(sources, "retrySeconds")),
    maxInFlight: readNumber(sources, "maxInFlight"),
  };
}

/**
 * Reads the origin of the API alone, which takes no key.
 *
 * @throws UserError when the base URL is no origin.
 */
export function readOrigin(sources: SettingSources): string {
  return parseOrigin(readSetting(sources, "baseUrl") ?? DEFAULT_BASE_URL);
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

/**
 * Finds what is wrong with the settings that are there. That there is no key is none of it. No failure names its
 * property, because Pulumi would print the value.
 *
 * @param unknown The settings that a preview does not know yet, by their names without `composio:`.
 */
export function settingFailures(sources: SettingSources, unknown: readonly string[] = []): Failure[] {
  const checks: { of: string[]; check: () => unknown }[] = [
    { of: ["apiKey", "userApiKey"], check: () => chooseCredential(sources) },
    { of: ["organizationApiKey"], check: () => readKey(sources, "organizationApiKey") },
    { of: ["baseUrl"], check: () => readOrigin(sources) },
    { of: ["preflight"], check: () => readPreflight(sources) },
    { of: ["debug"], check: () => readDebug(sources) },
    ...NUMBER_NAMES.map((name) => ({ of: [name], check: () => readNumber(sources, name) })),
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

function chooseCredential(sources: SettingSources): Credential | undefined {
  if (readSetting(sources, "apiKey") && readSetting(sources, "userApiKey")) {
    throw new UserError(
      "Both a Composio API key and a Composio user API key are configured, and Composio accepts only one: " +
        `remove ${settingWords("apiKey")} or ${settingWords("userApiKey")}.`,
    );
  }
  const [apiKey, userApiKey] = [readKey(sources, "apiKey"), readKey(sources, "userApiKey")];
  if (apiKey) {
    return { header: "x-api-key", key: apiKey };
  }
  return userApiKey ? { header: "x-user-api-key", key: userApiKey } : undefined;
}

/** Whole ones, as Node's timers take no others. */
function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}
