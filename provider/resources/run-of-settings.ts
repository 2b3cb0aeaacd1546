import { ComposioRun } from "../run/composio-run";
import { keyRedactor } from "../run/key-redactor";
import type { SettingSources } from "../run/setting-sources";
import type { UserLog } from "../run/user-log";
import type { ComposioApi } from "./api";
import { connectBySettings } from "./connect-by-settings";

/** A run with all endpoints. */
export type Run = ComposioRun<ComposioApi>;

/** The run of one set of settings. They are read with the first request, so that what needs no key works without. */
export function runOfSettings(sources: SettingSources, log: UserLog): Run {
  return new ComposioRun(
    () => connectBySettings(sources, log),
    (warning) => log.warn(warning),
    keyRedactor(sources),
  );
}
