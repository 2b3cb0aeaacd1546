import type { ComposioError } from "../composio/errors";

/** Whether Composio said that there is no such toolkit. A gateway's words about a path are none of Composio's. */
export function isUnknownToolkit(error: ComposioError): boolean {
  const { status, slug = "", message = "" } = error.details;
  if (/^toolkits?_.*not_?found$/i.test(slug)) {
    return status === 400 || (status === 404 && !error.isUnknownRoute);
  }
  return error.isNotFound && /toolkit/i.test(message) && !message.includes("/");
}
