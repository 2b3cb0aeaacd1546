import { hidden } from "../core/hiding";
import { keysIn, type SettingSources } from "../run/setting-sources";
import { readDebug, readSettings } from "../run/settings";
import type { UserLog } from "../run/user-log";
import type { ComposioApi } from "./api";

/**
 * Connects to Composio, and logs each request where the settings say so.
 *
 * @throws UserError when a setting is missing or wrong.
 */
export function connectBySettings(sources: SettingSources, log: UserLog): ComposioApi {
  const settings = readSettings(sources);
  const onAttempt = readDebug(sources) ? loggingTo(log, keysIn(sources)) : undefined;
  // Loaded with the first request, because this brings axios, and many a run makes none.
  const { connectTo }: typeof import("./api") = require("./api");
  return connectTo({ ...settings, onAttempt, onWarning: (warning) => log.warn(hidden(warning)) });
}

function loggingTo(log: UserLog, keys: readonly string[]) {
  const { requestLog }: typeof import("../composio/request-log") = require("../composio/request-log");
  return requestLog(keys, (line) => log.info(hidden(line)));
}
