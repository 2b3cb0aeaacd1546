import { randomBytes } from "node:crypto";
import { ObjectStore, type StoreSetup } from "../../storage/object-store";
import { accountNotFound, aliasTaken } from "./connected-account-errors";
import type { ConnectedAccountSettings } from "./connected-account-settings";
import { CONNECTED_ACCOUNTS } from "./initial-connected-accounts";
import type {
  ConnectedAccountChange,
  NewConnectedAccount,
  StoredConnectedAccount,
} from "./stored-connected-account";

/** The part of an emulator that holds the connected accounts. */
export interface ConnectedAccountHolder {
  readonly connectedAccounts: ConnectedAccountStore;
  readonly settings: { readonly connectedAccounts: ConnectedAccountSettings };
}

/** Begins with the accounts that the project has from the start. */
export class ConnectedAccountStore extends ObjectStore<StoredConnectedAccount> {
  readonly #settings: ConnectedAccountSettings;

  constructor(settings: ConnectedAccountSettings, setup: StoreSetup) {
    super(setup, {
      keyOf: ({ id }) => id,
      changedAt: ({ updated_at }) => updated_at,
      notFound: accountNotFound,
      initial: setup.isEmpty ? [] : CONNECTED_ACCOUNTS,
    });
    this.#settings = settings;
  }

  /** Throws the answer to an alias that another account of the user and the toolkit has. */
  requireFreeAlias({ id, user_id, toolkit, alias }: Partial<StoredConnectedAccount>): void {
    const { takenAlias } = this.#settings;
    const isTaken = this.live().some(
      (other) =>
        other.id !== id && other.alias === alias && other.user_id === user_id && other.toolkit === toolkit,
    );
    if (alias && isTaken && takenAlias !== "accepted") {
      throw aliasTaken(alias, takenAlias);
    }
  }

  /** How many are connected through an auth config. */
  countThrough(authConfigId: string): number {
    return this.live().filter(
      (account) => account.auth_config_id === authConfigId && !this.#isInitial(account),
    ).length;
  }

  add(account: NewConnectedAccount): StoredConnectedAccount {
    const now = this.clock.now();
    return this.saveNew({
      id: `ca_${randomBytes(9).toString("base64url")}`,
      ...account,
      status: "ACTIVE",
      status_reason: null,
      deleted: false,
      revoked: false,
      created_at: now,
      updated_at: now,
    });
  }

  change(id: string, change: ConnectedAccountChange): StoredConnectedAccount {
    return this.save({ ...this.get(id), ...change, updated_at: this.clock.now() });
  }

  /** The auth configs of the start count those accounts themselves. */
  #isInitial({ id }: StoredConnectedAccount): boolean {
    return CONNECTED_ACCOUNTS.some((initial) => initial.id === id);
  }
}
