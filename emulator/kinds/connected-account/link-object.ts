import { linkAddress } from "./account-link";
import { shownSharing } from "./connected-account-object";
import type { ConnectedAccountSettings } from "./connected-account-settings";
import type { StoredConnectedAccount } from "./stored-connected-account";

interface Context {
  readonly origin: string;
  readonly settings: { readonly connectedAccounts: ConnectedAccountSettings };
}

/** The answer to the create of a link. */
export function linkObject(account: StoredConnectedAccount, { origin, settings }: Context) {
  const { id, link } = account;
  return {
    connected_account_id: id,
    ...(link && {
      link_token: link.token,
      redirect_url: linkAddress(link, origin),
      expires_at: link.expires_at,
    }),
    experimental: shownSharing(account, settings.connectedAccounts),
  };
}
