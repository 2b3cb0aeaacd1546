import type { Properties } from "../../core/resource";
import { isMap } from "../../core/values";

/** Nothing says which of its three addresses Composio gives by itself, so none is named. */
export const CALLBACK_ADVICE =
  "a custom auth config of OAUTH2 sets no oauth_redirect_uri, and Composio has several addresses that it may choose. Set " +
  "it in custom.credentials to the callback URL of your OAuth app; or give the app, as its callback URL, exactly what " +
  "the output oauthRedirectUri says. Otherwise nobody can connect.";

/** Whether an OAuth app of the customer's own may have another callback URL than Composio sends people back to. */
export function lacksCallback({ credentials }: Properties, scheme: string): boolean {
  return scheme === "OAUTH2" && isMap(credentials) && !("oauth_redirect_uri" in credentials);
}
