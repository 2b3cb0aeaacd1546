import { now, wallTime } from "../core/time";

/** A clock of the service that is further from this machine's is not believed: one of the two is wrong, or a cache's. */
const MAX_CLOCK_DIFFERENCE_MS = 5_000;
/** The service's clock is known to a second only. */
const CLOCK_TOLERANCE_MS = 2_000;

/** Who created an object. Unknown is what a create may have made, or somebody else at the same time. */
export type Creator = "this create" | "another" | "unknown";

/**
 * Whether an object was created after a moment. Its age counts only where the service's clock agrees with that of this
 * machine, since a `Date` may be missing, or a cache's.
 *
 * @param createdAt When it was created, by the service's word.
 * @param serverTime The service's clock when it said so, in milliseconds since 1970.
 * @param sentAt The moment, by `performance.now()`.
 * @returns Undefined where it cannot be known.
 */
export function isCreatedSince(
  createdAt: string | undefined,
  serverTime: number | undefined,
  sentAt: number,
): boolean | undefined {
  const created = Date.parse(createdAt ?? "");
  if (serverTime === undefined || Math.abs(serverTime - wallTime()) > MAX_CLOCK_DIFFERENCE_MS) {
    return undefined;
  }
  const sentAtService = serverTime - (now() - sentAt);
  return Number.isNaN(created) ? undefined : created >= sentAtService - CLOCK_TOLERANCE_MS;
}
