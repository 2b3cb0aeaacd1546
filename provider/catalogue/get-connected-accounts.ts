import type { FunctionDefinition } from "../core/function";
import type { ConnectedAccountObject } from "./account-object";
import { listed, shownSharing } from "./account-sharing";
import type { CatalogueApi } from "./catalogue";
import { ConnectedAccountType } from "./connected-account-type";
import { isEnabled } from "./known-accounts";

/** Which connected accounts are looked up. */
export interface GetConnectedAccountsArgs {
  /** The user that they are of. Default: any user. */
  userId?: string;
  /** The slug of a toolkit, such as `gmail`. Default: any toolkit. */
  toolkit?: string;
  /** The id of the auth config that they are connected through. Default: any auth config. */
  authConfigId?: string;
  /** The exact alias. Default: any alias, and none. */
  alias?: string;
  /** The status, such as `ACTIVE`. Default: any status. */
  status?: string;
  /** Whom they are for, `PRIVATE` or `SHARED`. Default: both. */
  accountType?: string;
}

/** A connected account, without what it holds. */
export interface ConnectedAccountProperties {
  /** The id, such as `ca_1a2b3c4d`. */
  id: string;
  /** The alias, where there is one. */
  alias: string | undefined;
  /** The name for people, where the account has one and Composio shows it. */
  displayName: string | undefined;
  /** The user that it is of, where Composio says so. */
  userId: string | undefined;
  /** The slug of its toolkit, where Composio says so. */
  toolkit: string | undefined;
  /** The id of its auth config, where Composio says so. */
  authConfigId: string | undefined;
  /** `ACTIVE`, `INACTIVE`, `EXPIRED` and others, where Composio says so. `ACTIVE` does not prove that its credentials hold. */
  status: string | undefined;
  /** The reason of the status, where Composio gives one. */
  statusReason: string | undefined;
  /** Whether it can be used, as far as its own switch decides. */
  enabled: boolean;
  /** Whom it is for, `PRIVATE` or `SHARED`, where Composio says so. */
  accountType: string | undefined;
  /** Whether sessions of every user may name it, where Composio shows that. */
  allowAllUsers: boolean | undefined;
  /** The users whose sessions may name it, where Composio shows them. */
  allowedUserIds: string[] | undefined;
  /** The users whose sessions may not, where Composio shows them. */
  notAllowedUserIds: string[] | undefined;
  /** The time of its creation: ISO 8601, UTC. Empty where Composio does not say. */
  createdAt: string;
}

/** The connected accounts that match. */
export interface GetConnectedAccountsResult {
  /** The accounts, the newest first. */
  connectedAccounts: ConnectedAccountProperties[];
}

/** @internal */
export const getConnectedAccounts: FunctionDefinition<
  GetConnectedAccountsArgs,
  GetConnectedAccountsResult,
  CatalogueApi
> = {
  name: "getConnectedAccounts",
  takes: {
    userId: { type: "text" },
    toolkit: { type: "text" },
    authConfigId: { type: "text" },
    alias: { type: "text" },
    status: { type: "text" },
    accountType: { type: "text" },
  },
  what: () => "the connected accounts",
  async ask(api, { userId, toolkit, authConfigId, alias, status, accountType }) {
    const { items } = await api.connectedAccounts.listBy({
      ...(userId !== undefined && { userId }),
      ...(toolkit !== undefined && { toolkit: toolkit.toLowerCase() }),
      ...(authConfigId !== undefined && { authConfigId }),
    });
    const isWanted = (wanted: string | undefined, actual: string | undefined) =>
      wanted === undefined || actual?.toLowerCase() === wanted.toLowerCase();
    const matching = items
      .map(propertiesOf)
      .filter(
        (each) =>
          (alias === undefined || each.alias === alias) &&
          (userId === undefined || (each.userId ?? userId) === userId) &&
          isWanted(status, each.status) &&
          isWanted(accountType, each.accountType),
      );
    return { connectedAccounts: matching };
  },
};

function propertiesOf(account: ConnectedAccountObject): ConnectedAccountProperties {
  const { id, alias, user_id, toolkit, auth_config, status, status_reason, created_at } = account;
  const sharing = shownSharing(account);
  const isShared = sharing?.accountType === ConnectedAccountType.Shared;
  return {
    id,
    alias: alias || undefined,
    displayName: account.state?.val?.displayName,
    userId: user_id,
    toolkit: toolkit?.slug,
    authConfigId: auth_config?.id,
    status,
    statusReason: status_reason || undefined,
    enabled: isEnabled(account),
    accountType: account.experimental?.account_type,
    allowAllUsers: isShared ? sharing.allowAllUsers === true : undefined,
    allowedUserIds: isShared ? listed(sharing.allowedUserIds) : undefined,
    notAllowedUserIds: isShared ? listed(sharing.notAllowedUserIds) : undefined,
    createdAt: created_at ?? "",
  };
}
