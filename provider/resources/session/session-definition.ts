import { wideningSentences } from "../../access/opened-by-update";
import { seesAuthConfigs } from "../../catalogue/sees-auth-configs";
import type { Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { mapIn } from "../../core/values";
import { resourceOf } from "../../objects/resource-of";
import { creation, requireAsDeclared } from "./create-session";
import { explainNotAsDeclared, nextStep } from "./explain-session";
import { HIDDEN_PARTS } from "./hook-handler";
import { resolve } from "./resolve-session";
import { sessionFailures } from "./session-failures";
import { fields, type SessionInputs } from "./session-fields";
import { importedSessionInputs, imports } from "./session-import";
import type { SessionObject } from "./session-object";
import { sessionProperties } from "./session-outputs";
import { preflight } from "./session-preflight";
import type { SessionApi, SessionRun } from "./sessions";
import { send, withPolicy } from "./update-session";
import { lostBy, wideningOf } from "./widening";

/** The places where a hook says how it asks its webhook. */
const HANDLERS = ["hooks.*.handler", "hooks.*.handler.fields"];

export const session = resourceOf<SessionApi, SessionInputs, SessionObject>({
  kind: "Session",
  label: "session",
  fields,
  computed: ["sessionId", "mcpUrl", "mcpType", "configVersion", "exposedTools", "warnings"],
  watched: ["mcpUrl"],
  said: {
    hidden: [
      "manageConnections.callbackUrl",
      ...HANDLERS.flatMap((handler) => HIDDEN_PARTS.map((part) => `${handler}.${part}`)),
    ],
    urls: ["manageConnections.callbackUrl", ...HANDLERS.map((handler) => `${handler}.url`)],
  },
  follows: { sessionId: [], mcpUrl: [], mcpType: [] },
  // Nothing has to be unique, so that what is connected to the old one need not wait for the new one.
  deleteBeforeReplace: () => false,

  schema() {
    const { sessionInputs }: typeof import("./session-inputs-schema") = require("./session-inputs-schema");
    return sessionInputs;
  },
  resolve,
  validate: sessionFailures,
  preflight,

  outputs: sessionProperties,
  importedInputs: (_run, remote) => importedSessionInputs(remote),
  imports,
  // Sessions have no names. The state does not hold the logical one.
  nameOf: ({ __logicalName, id, userId }) => sanitizeLine(String(__logicalName ?? id ?? userId)),
  sentWith: withPolicy,
  noteChange(run, id, olds, news, isReplaced) {
    for (const warning of warningsOf(olds, news, isReplaced)) {
      run.warn(sanitizeLine(`the session "${news.__logicalName ?? id}" ${warning}`));
    }
  },

  endpoint: ({ sessions }) => sessions,
  creation,
  async afterCreate(run, inputs, remote) {
    await requireAsDeclared(run, inputs, remote);
    passOnWarnings(run, inputs, remote);
    return remote;
  },
  // By an auth config that it names.
  seesProject: ({ api }, { authConfigs }) =>
    seesAuthConfigs(api, { authConfigIds: Object.values(mapIn(authConfigs)) }),
  send,
  sendsUntilTaken: true,
  afterUpdate(run, { wanted }, remote) {
    passOnWarnings(run, wanted, remote);
    return remote;
  },

  nextStep,
  explainNotAsDeclared,
});

/** Says what a change does that its diff does not show. */
function warningsOf(olds: Properties, news: Properties, isReplaced: boolean): string[] {
  return [
    ...wideningSentences(wideningOf(olds, news, isReplaced)),
    ...(isReplaced ? [] : lostBy(olds, news)),
  ];
}

function passOnWarnings({ warn }: SessionRun, { __logicalName }: SessionInputs, remote: SessionObject): void {
  for (const { code, message } of remote.warnings ?? []) {
    warn(
      sanitizeLine(`Composio warns of the session "${__logicalName ?? remote.id}": ${message} (${code}).`),
    );
  }
}
