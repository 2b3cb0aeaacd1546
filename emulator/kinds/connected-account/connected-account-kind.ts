import { someOf } from "../../api/json-schemas";
import type { StoreSetup } from "../../storage/object-store";
import { accountLinkRoutes } from "./account-link-routes";
import { controlConnectedAccounts } from "./connected-account-control";
import { connectedAccountRoutes } from "./connected-account-routes";
import { connectedAccountSwitches, DEFAULT_CONNECTED_ACCOUNT_SETTINGS } from "./connected-account-settings";
import { type ConnectedAccountHolder, ConnectedAccountStore } from "./connected-account-store";
import { connectedAccountsRoutes } from "./connected-accounts-routes";
import { linkPageRoutes } from "./link-page-routes";
import { revokeAccountRoute } from "./revoke-account-route";

export const CONNECTED_ACCOUNTS = {
  createStore: ({ connectedAccounts }: ConnectedAccountHolder["settings"], setup: StoreSetup) =>
    new ConnectedAccountStore(connectedAccounts, setup),
  defaults: { connectedAccounts: DEFAULT_CONNECTED_ACCOUNT_SETTINGS },
  switches: { connectedAccounts: someOf(connectedAccountSwitches) },
  routes: [connectedAccountsRoutes, connectedAccountRoutes, revokeAccountRoute, accountLinkRoutes],
  addresses: linkPageRoutes,
  control: controlConnectedAccounts,
};
