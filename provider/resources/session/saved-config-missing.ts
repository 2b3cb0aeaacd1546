import type { ComposioError } from "../../composio/errors";

/** Whether Composio said that a saved policy is missing, and not the session. */
export function isOfSavedConfig({ details: { slug = "", message = "" } }: ComposioError): boolean {
  return /session[_ -]?config/i.test(`${slug} ${message}`);
}
