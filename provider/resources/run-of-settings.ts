import { keyRedactor } from "../run/key-redactor";
import type { SettingSources } from "../run/settings";
import type { UserLog } from "../run/user-log";
import { ComposioRun } from "./composio-run";
import { connectBySettings } from "./connect-by-settings";

/** The run of one set of settings. They are read with the first request, so that what needs no key works without. */
export function runOfSettings(sources: SettingSources, log: UserLog): ComposioRun {
  return new ComposioRun(
    () => connectBySettings(sources, log),
    (notice) => log.warn(notice),
    keyRedactor(sources),
  );
}
