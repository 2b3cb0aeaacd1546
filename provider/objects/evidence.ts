import type { ServiceClock } from "../composio/service-clock";
import { now, wallTime } from "../core/time";

/** A clock of the service that is further from this machine's is not believed: one of the two is wrong, or a cache's. */
const MAX_CLOCK_DIFFERENCE_MS = 5_000;
/** Two machines of the service may differ by this. */
const CLOCK_TOLERANCE_MS = 2_000;
/** An object is new only if it is certainly not older than the create by more than this. */
const SAME_MOMENT_MS = 3_000;
/** An answer to a create is of another object where that is older than the create by more than this. */
const OLD_MS = 10 * 60_000;

/** This machine's clock, in milliseconds since 1970, less `now()`. */
export const ownClock = (): number => wallTime() - now();

const WAS_THERE = "which was there before";

/** Who created an object. Unknown is what a create may have made, or somebody else at the same time. */
export type Creator = "this create" | "another" | "unknown";

/** The objects that were there before a create was sent. */
export interface Before {
  items: readonly { id: string }[];
  /** Whether nothing is left out. Only then what is not among them is new. */
  isWhole: boolean;
}

/** A create that was sent, perhaps several times, and has not been answered with an object. */
export interface Attempt {
  /** When it was first sent, by `now()`. A create may wait for its turn for long, and others do not. */
  sentAt: number | undefined;
  /** This machine's clock when the create began, less `now()`. */
  machineClock: number;
  /** Whether an attempt may have been carried out whose answer does not say so. */
  isUnclear: boolean;
  /** Whether Composio answered 201 to a create of which there can be one, so that it was carried out. */
  wasCarriedOut: boolean;
  /** Undefined where nothing was asked, or nothing answered. */
  before: Before | undefined;
}

/** When an object was created, by the name that most kinds have for that. */
export function createdAtOf(remote: object): string | undefined {
  return "created_at" in remote && typeof remote.created_at === "string" ? remote.created_at : undefined;
}

/** The part of a definition by which an object is judged. */
export interface Evidence<Remote> {
  createdAt(remote: Remote): string | undefined;
  /** Whether the object has what was asked for. What masks hide does not count. It proves nothing by itself. */
  isAsAskedFor(remote: Remote): boolean;
  /**
   * A create is answered with the object that is there, where it would make the same. So an object that is older than the
   * create was there before, however little.
   */
  readonly findsWhatIsThere?: true;
  /** A positive sign that an object is another one, such as `which has the name "x"`. */
  signOfAnother?(remote: Remote): string | undefined;
}

/**
 * Says who created an object that has the name, the slug or the place of a create whose answer is lost.
 *
 * Composio has no idempotency key, and an object bears no mark of who created it. What there is:
 *
 * - **The run.** An object that a resource of the program has is that resource's.
 * - **A refusal.** Where the create was sent once and refused, the refusal is the answer, since another copy of the
 *   same stack may run at the same time.
 * - **The age.** An object that is older than the first attempt is another's. The age counts only where the service's
 *   clock agrees with that of this machine, since a `Date` may be missing, or a cache's. It lies between two bounds,
 *   which a slow answer sets apart; between them nothing shows.
 * - **A list asked before.** An object that was in it is another's.
 * - **A 201.** The create was carried out. Where there can be one of the name, the slug or the place, the object that
 *   has it, and that nothing above says to be another's, is the one.
 * - **The configuration.** An object that lacks what was asked for is not taken. One that has it proves nothing by
 *   itself: two stacks of one program ask for the same.
 *
 * It is ours if the age or the list says that it is new. One of the two suffices where the other is unknown. The price:
 * two stacks that ask for one name in the same seconds, while one of them waits for a lost answer, may share an object.
 *
 * All else stays unknown, and is never a reason to take an object.
 */
export function creatorOf<Remote extends { id: string }>(
  remote: Remote,
  clock: ServiceClock | undefined,
  { createdAt, isAsAskedFor, signOfAnother }: Evidence<Remote>,
  attempt: Attempt,
  isHeld: (id: string) => boolean,
): Creator {
  const isYoung = isCreatedSince(attempt, createdAt(remote), clock);
  const isUnlisted = wasUnlisted(remote.id, attempt);
  if (!attempt.isUnclear || isYoung === false || isUnlisted === false || isHeld(remote.id)) {
    return "another";
  }
  if (attempt.wasCarriedOut) {
    return signOfAnother?.(remote) === undefined ? "this create" : "another";
  }
  const isKnownNew = isYoung ?? isUnlisted ?? false;
  return isKnownNew && isAsAskedFor(remote) ? "this create" : "unknown";
}

/**
 * The sign that the answer to a create is of an object that was there before, such as `which was there before`.
 *
 * @param remote The object as the answer describes it, or its id alone. What it does not say is no sign.
 * @param isNew Whether the answer says that it is new.
 * @param isHeld Whether another resource of the program has an object.
 */
export function signOfOldObject<Remote extends { id: string }>(
  { id, remote, isNew }: { id: string; remote?: Remote | undefined; isNew?: boolean | undefined },
  clock: ServiceClock | undefined,
  { createdAt, findsWhatIsThere, signOfAnother }: Evidence<Remote>,
  attempt: Attempt,
  isHeld: (id: string) => boolean,
): string | undefined {
  if (isHeld(id)) {
    return "which another resource of this program has";
  }
  if (wasUnlisted(id, attempt) === false) {
    return WAS_THERE;
  }
  const time = remote && createdAt(remote);
  const age = ageAt(attempt, time, clock);
  if (age && age.atLeast > (findsWhatIsThere ? CLOCK_TOLERANCE_MS : OLD_MS)) {
    return `which was created at ${time}`;
  }
  // A later attempt may find what an earlier one has made.
  return isNew === false && !attempt.isUnclear ? WAS_THERE : remote && signOfAnother?.(remote);
}

/** Whether the list asked before lacks an object, undefined where it does not say so. */
function wasUnlisted(id: string, { before }: Attempt): boolean | undefined {
  return before?.items.some((each) => each.id === id) ? false : before?.isWhole || undefined;
}

/** Whether an object is younger than a create; undefined where it does not show. */
function isCreatedSince(
  attempt: Attempt,
  createdAt: string | undefined,
  clock: ServiceClock | undefined,
): boolean | undefined {
  const age = ageAt(attempt, createdAt, clock);
  if (!age) {
    return undefined;
  }
  if (age.atLeast > CLOCK_TOLERANCE_MS) {
    return false;
  }
  return age.atMost <= SAME_MOMENT_MS || undefined;
}

/**
 * The age that an object had when a create was sent, in milliseconds, below 0 where it is younger.
 *
 * @param createdAt When the object was created, by the service's word.
 * @returns Undefined where it cannot be known: the clocks differ, the time has no zone or is yet to come, or the machine
 * was suspended since, which `now()` does not count.
 */
function ageAt(
  { sentAt, machineClock }: Attempt,
  createdAt = "",
  clock?: ServiceClock,
): { atLeast: number; atMost: number } | undefined {
  const created = /(?:Z|[+-]\d\d:?\d\d)$/i.test(createdAt) ? Date.parse(createdAt) : Number.NaN;
  if (!clock || sentAt === undefined || Number.isNaN(created)) {
    return undefined;
  }
  const { atLeast, atMost } = clock;
  const own = ownClock();
  const hasStoodStill = Math.abs(own - machineClock) > CLOCK_TOLERANCE_MS;
  const isAgreed = own >= atLeast - MAX_CLOCK_DIFFERENCE_MS && own <= atMost + MAX_CLOCK_DIFFERENCE_MS;
  const isPossible = created <= now() + atMost + CLOCK_TOLERANCE_MS;
  return isAgreed && isPossible && !hasStoodStill
    ? { atLeast: sentAt + atLeast - created, atMost: sentAt + atMost - created }
    : undefined;
}
