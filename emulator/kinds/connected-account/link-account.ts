import { badRequest } from "../../api/api-error";
import type { StoredAuthConfig } from "../auth-config/stored-auth-config";
import { type Sharing, sharingOf, sharingSchema } from "./account-sharing";
import type { ConnectedAccountHolder } from "./connected-account-store";
import type { StoredConnectedAccount } from "./stored-connected-account";

export interface LinkWish {
  readonly user_id: string;
  readonly alias?: string;
  readonly callback_url?: string;
  readonly experimental?: Sharing;
}

const text = { type: "string" };

/** The schemas of what a link takes wherever it is made. */
export const linkWish = { alias: text, callback_url: text, experimental: sharingSchema };

/** Makes an account that a person has to connect first. Throws the answer where it may not be. */
export function linkAccount(
  { connectedAccounts, settings }: ConnectedAccountHolder,
  { id, toolkit, auth_scheme }: Pick<StoredAuthConfig, "id" | "toolkit" | "auth_scheme">,
  { user_id, alias, callback_url, experimental = {} }: LinkWish,
): StoredConnectedAccount {
  if (callback_url !== undefined && !URL.canParse(callback_url)) {
    throw badRequest(["callback_url must be a URL"]);
  }
  const account = {
    auth_config_id: id,
    toolkit,
    auth_scheme,
    user_id,
    alias: alias ?? null,
    val: {},
    ...sharingOf(experimental, settings.connectedAccounts),
  };
  connectedAccounts.requireFreeAlias(account);
  return connectedAccounts.add({
    ...account,
    status: "INITIATED",
    link: connectedAccounts.newLink(callback_url),
  });
}
