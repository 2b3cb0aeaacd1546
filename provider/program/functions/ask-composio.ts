import * as pulumi from "@pulumi/pulumi";
import { hidden } from "../../core/hiding";
import { memoize } from "../../core/memoize";
import { UserError } from "../../core/user-error";
import { failedLookup } from "../../objects/failed-lookup";
import type { ComposioApi } from "../../resources/api";
import { connectBySettings } from "../../resources/connect-by-settings";
import { keyRedactor } from "../../run/key-redactor";
import { type SettingSources, settingsKey } from "../../run/setting-sources";
import { misspeltSettings } from "../../run/setting-spellings";
import { userLine } from "../../run/user-log";
import { LookupError } from "./lookup-error";

/** One for each set of settings, because a program of the Automation API may hold several stacks. */
const apis = new Map<string, ComposioApi>();

export async function askComposio<T>(what: string, ask: (api: ComposioApi) => Promise<T>): Promise<T> {
  // Pulumi's class Config warns of a secret that is read in the clear.
  const sources = { config: (key: string) => pulumi.runtime.getConfig(key), env: process.env };
  try {
    return await ask(apiOf(sources));
  } catch (error) {
    const reason = failedLookup(what, error);
    throw reason === undefined ? error : new LookupError(hidden(keyRedactor(sources)(reason)), error);
  }
}

function apiOf(sources: SettingSources): ComposioApi {
  const [misspelt] = misspeltSettings(sources);
  if (misspelt) {
    throw new UserError(misspelt.reason);
  }
  return memoize(apis, settingsKey(sources), () => connectBySettings(sources, { warn, info }));
}

function warn(warning: string): void {
  void pulumi.log.warn(userLine(warning));
}

function info(text: string): void {
  void pulumi.log.info(userLine(text));
}
