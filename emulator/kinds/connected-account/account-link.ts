import { LINK_PREFIX } from "../../api/paths";

/** The page by which a person connects an account. */
export interface AccountLink {
  /** The end of its address, such as `lk_5Zk2pX9aQw`. */
  readonly token: string;
  /** Where the person is sent afterwards; null for nowhere. */
  readonly callback_url: string | null;
  /** ISO 8601, UTC. */
  readonly expires_at: string;
}

/** For how long a link can be opened. */
export const LINK_LASTS_MS = 10 * 60 * 1000;

export const linkAddress = ({ token }: AccountLink, origin: string): string =>
  `${origin}${LINK_PREFIX}${token}`;

/** Where the person is sent once the account is connected. */
export function callbackOf(address: string, accountId: string): string {
  const url = new URL(address);
  url.searchParams.set("status", "success");
  url.searchParams.set("connected_account_id", accountId);
  return url.href;
}
