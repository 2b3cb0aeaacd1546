import { readSettings, type SettingSources } from "../run/settings";
import { ComposioRun } from "./composio-run";

/**
 * The run of one set of settings. They are read with the first request, so that what needs no key works without.
 *
 * @param notify Gets what the user should know although nothing failed.
 */
export function runOfSettings(sources: SettingSources, notify: (notice: string) => void): ComposioRun {
  return new ComposioRun(() => {
    const settings = readSettings(sources);
    // Loaded with the first request, because this brings axios, and many a run makes none.
    const { connectTo }: typeof import("./api") = require("./api");
    return connectTo({ ...settings, onNotice: notify });
  }, notify);
}
