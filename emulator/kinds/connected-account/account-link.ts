import { randomBytes } from "node:crypto";
import { LINK_PREFIX } from "../../api/paths";
import { wallTime } from "../../time/machine-time";

/** The page by which a person connects an account. */
export interface AccountLink {
  /** The end of its address, such as `lk_5Zk2pX9aQw`. */
  readonly token: string;
  /** Where the person is sent afterwards; null for nowhere. */
  readonly callback_url: string | null;
  /** ISO 8601, UTC. */
  readonly expires_at: string;
}

const LASTS_MS = 10 * 60 * 1000;

export const newLink = (callbackUrl: string | undefined): AccountLink => ({
  token: `lk_${randomBytes(9).toString("base64url")}`,
  callback_url: callbackUrl ?? null,
  expires_at: new Date(wallTime() + LASTS_MS).toISOString(),
});

export const hasExpired = ({ expires_at }: AccountLink): boolean => Date.parse(expires_at) <= wallTime();

export const linkAddress = ({ token }: AccountLink, origin: string): string =>
  `${origin}${LINK_PREFIX}${token}`;

/** Where the person is sent once the account is connected. */
export function callbackOf(address: string, accountId: string): string {
  const url = new URL(address);
  url.searchParams.set("status", "success");
  url.searchParams.set("connected_account_id", accountId);
  return url.href;
}
