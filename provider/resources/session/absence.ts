import type { ComposioError } from "../../composio/errors";

/** Whether Composio said of a session that there is no such one: a 404 in its form that speaks of sessions, or of it. */
export function isAbsence(error: ComposioError, id: string): boolean {
  const { kind, slug = "", message = "" } = error.details;
  const words = `${slug} ${message}`;
  const isOfSessions = /session/i.test(words) && !isOfSavedConfig(error);
  return kind === "gone" || (error.isNotFound && (isOfSessions || words.includes(id)));
}

/** Whether Composio said that a saved policy is missing, and not the session. */
export function isOfSavedConfig({ details: { slug = "", message = "" } }: ComposioError): boolean {
  return /session[_ -]?config/i.test(`${slug} ${message}`);
}
