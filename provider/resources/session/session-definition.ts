import { ComposioError, IncompleteCreateError } from "../../composio/errors";
import { inertLine } from "../../core/inert";
import type { Properties, ResourceDefinition } from "../../core/resource";
import { UserError } from "../../core/user-error";
import { explainDoubtfulAbsence } from "../../objects/explain";
import { stepsOfUpdate, untilTaken } from "../../objects/settle-update";
import { DoubtfulAbsenceError } from "../../run/absences";
import { create } from "./create-session";
import { deleteSession, seesProject } from "./delete-session";
import { explainNotAsDeclared, explainSession } from "./explain-session";
import { NotAsDeclaredError } from "./not-as-declared-error";
import { resolve } from "./resolve-session";
import { sessionFailures } from "./session-failures";
import { fields, type SessionInputs } from "./session-fields";
import { sessionDeclaration } from "./session-imported-inputs";
import type { SessionObject } from "./session-object";
import { sessionProperties } from "./session-outputs";
import { preflight } from "./session-preflight";
import type { SessionRun } from "./sessions";
import { update, withPolicy } from "./update-session";
import { lostBy, wideningOf } from "./widening";

/** The places where a hook says how it asks its webhook. */
const HANDLERS = ["hooks.*.handler", "hooks.*.handler.fields"];

export const session: ResourceDefinition<SessionRun, SessionInputs, SessionObject> = {
  kind: "Session",
  label: "session",
  fields,
  computed: ["sessionId", "mcpUrl", "mcpType", "configVersion", "exposedTools", "warnings"],
  watched: ["mcpUrl"],
  said: {
    hidden: [
      "manageConnections.callbackUrl",
      ...HANDLERS.flatMap((handler) => [`${handler}.headers`, `${handler}.secret`]),
    ],
    urls: ["manageConnections.callbackUrl", ...HANDLERS.map((handler) => `${handler}.url`)],
  },
  follows: { sessionId: [], mcpUrl: [], mcpType: [] },
  // Nothing has to be unique, so that what is connected to the old one need not wait for the new one.
  deleteBeforeReplace: false,

  schema() {
    const { sessionInputs }: typeof import("./session-inputs-schema") = require("./session-inputs-schema");
    return sessionInputs;
  },
  resolve,
  validate: sessionFailures,
  preflight,

  outputs: sessionProperties,
  declaration: async (_run, remote) => sessionDeclaration(remote),
  // Sessions have no names. The state does not hold the logical one.
  nameOf: ({ __logicalName, id, userId }) => inertLine(String(__logicalName ?? id ?? userId)),

  declare(run, id, olds, news, isReplaced) {
    const names = { now: id, wanted: id, isReplaced };
    if (!run.objects("Session").declare(id, names, undefined)) {
      throw new UserError(
        `Two resources of this program have the session ${id}. Take one of them out of the program's state with ` +
          "`pulumi state delete`: the session stays with the other.",
      );
    }
    for (const warning of warningsOf(olds, news, isReplaced)) {
      run.notify(inertLine(`the session "${news.__logicalName ?? id}" ${warning}`));
    }
  },

  sentWith: withPolicy,

  async create(run, inputs) {
    const created = await create(run, inputs);
    notifyWarnings(run, inputs, created.remote);
    return created;
  },
  find: (run, id, known) =>
    run.absences.ask(
      () => run.api.sessions.find(id),
      () => seesProject(run, known),
    ),
  async update(run, change) {
    const steps = stepsOfUpdate(session, run, change, run.api.sessions.newBudget());
    const remote = await untilTaken(await update(run, change, steps), steps);
    notifyWarnings(run, change.wanted, remote);
    return remote;
  },
  delete: deleteSession,

  notify: ({ notify }, notice) => notify(notice),
  redact: (run, text) => run.redact(text),
  explain(_run, operation, name, error) {
    const what = `the session "${name}"`;
    if (error instanceof ComposioError) {
      return explainSession(operation, what, error);
    }
    if (error instanceof NotAsDeclaredError) {
      return explainNotAsDeclared(operation, what, error);
    }
    return error instanceof DoubtfulAbsenceError
      ? new UserError(explainDoubtfulAbsence(operation, what, error))
      : undefined;
  },
  incompleteId: (error) =>
    error instanceof IncompleteCreateError || error instanceof NotAsDeclaredError ? error.id : undefined,
};

/** Says what a change does that its diff does not show. */
function warningsOf(olds: Properties, news: Properties, isReplaced: boolean): string[] {
  const { opened, unknown } = wideningOf(olds, news, isReplaced);
  return [
    ...(opened.length > 0 ? [`will permit more: ${opened.join("; ")}.`] : []),
    ...(unknown.length > 0 ? [`may permit more, by what is not known yet: ${unknown.join(", ")}.`] : []),
    ...(isReplaced ? [] : lostBy(olds, news)),
  ];
}

function notifyWarnings(
  { notify }: SessionRun,
  { __logicalName }: SessionInputs,
  remote: SessionObject,
): void {
  for (const { code, message } of remote.warnings ?? []) {
    notify(inertLine(`Composio warns of the session "${__logicalName ?? remote.id}": ${message} (${code}).`));
  }
}
