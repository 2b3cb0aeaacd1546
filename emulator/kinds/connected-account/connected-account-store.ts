import { ObjectStore, type StoreSetup } from "../../storage/object-store";
import { type AccountLink, LINK_LASTS_MS } from "./account-link";
import { isActive } from "./active-account";
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

/** The name that an account has for a user and a toolkit; undefined where it has none. */
const aliasOf = ({ user_id, toolkit, alias }: NewConnectedAccount): string | undefined =>
  alias ? JSON.stringify([user_id, toolkit, alias]) : undefined;

const isUsable = (account: StoredConnectedAccount): boolean =>
  isActive(account) && account.account_type === "PRIVATE";

const ofUser = ({ user_id, toolkit }: Pick<StoredConnectedAccount, "user_id" | "toolkit">): string =>
  JSON.stringify([user_id, toolkit]);

/** The auth configs of the start count those accounts themselves. */
const isInitial = ({ id }: StoredConnectedAccount): boolean =>
  CONNECTED_ACCOUNTS.some((initial) => initial.id === id);

/** Begins with the accounts that the project has from the start. */
export class ConnectedAccountStore extends ObjectStore<StoredConnectedAccount> {
  readonly #settings: ConnectedAccountSettings;
  readonly #liveByAlias = this.indexBy((each) => (each.deleted ? undefined : aliasOf(each)));
  readonly #createdByAuthConfig = this.indexBy((each) =>
    each.deleted || isInitial(each) ? undefined : each.auth_config_id,
  );

  readonly #usableByUser = this.indexBy((each) => (isUsable(each) ? ofUser(each) : undefined));
  readonly #liveByLink = this.indexBy((each) => (each.deleted ? undefined : each.link?.token));

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
  requireFreeAlias(account: NewConnectedAccount & { readonly id?: string }): void {
    const { takenAlias } = this.#settings;
    const { id, alias } = account;
    const name = aliasOf(account);
    const isTaken = name !== undefined && this.#liveByAlias.of(name).some((other) => other.id !== id);
    if (alias && isTaken && takenAlias !== "accepted") {
      throw aliasTaken(alias, takenAlias);
    }
  }

  /** Those that calls of a user use without naming one, the newest first: a shared one has to be named. */
  usableBy(userId: string, toolkit: string): StoredConnectedAccount[] {
    const accounts = this.#usableByUser.of(ofUser({ user_id: userId, toolkit }));
    return accounts.sort((a, b) => b.created_at.localeCompare(a.created_at));
  }

  /** The one that a link connects. */
  ofLink(token: string): StoredConnectedAccount | undefined {
    return this.#liveByLink.of(token)[0];
  }

  /** How many are connected through an auth config. */
  countThrough(authConfigId: string): number {
    return this.#createdByAuthConfig.countOf(authConfigId);
  }

  add(account: NewConnectedAccount): StoredConnectedAccount {
    const now = this.times.now();
    return this.saveNew({
      id: this.newId((bytes) => `ca_${bytes.toString("base64url")}`),
      status: "ACTIVE",
      ...account,
      status_reason: null,
      deleted: false,
      revoked: false,
      created_at: now,
      updated_at: now,
    });
  }

  newLink(callbackUrl: string | undefined): AccountLink {
    return {
      token: `lk_${this.ids.bytes(9).toString("base64url")}`,
      callback_url: callbackUrl ?? null,
      expires_at: new Date(this.time() + LINK_LASTS_MS).toISOString(),
    };
  }

  hasExpired({ expires_at }: AccountLink): boolean {
    return Date.parse(expires_at) <= this.time();
  }

  /** Connects one as the person does who opens its link. */
  connect(id: string, status: string): StoredConnectedAccount {
    return this.change(id, { status, val: { access_token: `token_of_${id}` } });
  }

  change(id: string, change: ConnectedAccountChange): StoredConnectedAccount {
    return this.save({ ...this.get(id), ...change, updated_at: this.times.now() });
  }
}
