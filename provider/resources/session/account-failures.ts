import type { ConnectedAccountObject } from "../../catalogue/account-object";
import { mayUse, type Sharing, sharingOf, shownSharing } from "../../catalogue/account-sharing";
import type { Catalogue } from "../../catalogue/catalogue";
import { isEnabled } from "../../catalogue/known-accounts";
import { lookUpAccount } from "../../catalogue/look-up-account";
import { failureAt } from "../../core/property-path";
import type { Failure, Properties } from "../../core/resource";
import { knownElements, UNKNOWN } from "../../core/unknown";
import { mapIn } from "../../core/values";

/** The parts of an account that decide who may use it, as far as they are known. */
interface Known {
  toolkit: string | undefined;
  owner: string | undefined;
  sharing: Sharing | undefined;
  isEnabled: boolean;
  status: string | undefined;
}

/** An account that the session names. */
interface Named {
  id: string;
  /** The toolkit that it stands for. */
  toolkit: string;
  path: PropertyKey[];
}

/**
 * Asks for each account whether it is there, is of the toolkit that it stands for, is enabled, and may be used by the
 * user of the session. Of each toolkit one account may be a shared one. What is not known is no mistake.
 *
 * @param changed The inputs of the accounts whose use this run changes. They come first.
 * @param warn Gets that an account cannot be used now.
 */
export async function accountFailures(
  catalogue: Catalogue,
  { userId, connectedAccounts }: Properties,
  changed: ReadonlyMap<string, Properties>,
  warn: (warning: string) => void,
): Promise<Failure[]> {
  const named = namedAccounts(connectedAccounts);
  const found = await Promise.all(
    named.map(async (each) => ({ ...each, known: await lookUp(catalogue, each.id, changed.get(each.id)) })),
  );
  const shared = new Set<string>();
  return found.flatMap(({ id, toolkit, path, known }) => {
    const problem =
      typeof known === "string" ? known : known && whyNot(known, { id, toolkit, userId }, shared);
    if (typeof known === "object" && known.isEnabled && (known.status ?? "ACTIVE") !== "ACTIVE") {
      warn(`names the account ${id} of ${toolkit}, which is ${known.status}, so that its tools may fail.`);
    }
    return problem === undefined ? [] : [failureAt(path, problem)];
  });
}

/** Whether a session names one of some accounts. */
export function namesOneOf(
  { connectedAccounts }: Properties,
  accounts: ReadonlyMap<string, Properties>,
): boolean {
  return namedAccounts(connectedAccounts).some(({ id }) => accounts.has(id));
}

function namedAccounts(connectedAccounts: unknown): Named[] {
  return Object.entries(mapIn(connectedAccounts)).flatMap(([toolkit, ids]) =>
    knownElements(ids).map(({ element: id, index }) => ({
      id,
      toolkit,
      path: ["connectedAccounts", toolkit, index],
    })),
  );
}

/** Looks up an account, or says that there is none. */
async function lookUp(
  catalogue: Catalogue,
  id: string,
  declared: Properties | undefined,
): Promise<Known | string | undefined> {
  const found = await lookUpAccount(catalogue, id);
  return typeof found === "object" ? knownOf(found, declared) : found;
}

function knownOf(answer: ConnectedAccountObject, declared: Properties | undefined): Known {
  const { toolkit, user_id: owner, status } = answer;
  const enabled = declared?.enabled;
  return {
    toolkit: toolkit?.slug,
    owner,
    sharing: declared ? sharingOf(declared.sharing) : shownSharing(answer),
    isEnabled: typeof enabled === "boolean" ? enabled : enabled === UNKNOWN || isEnabled(answer),
    status,
  };
}

function whyNot(
  { toolkit: actual, owner, sharing, isEnabled: canBeUsed }: Known,
  { id, toolkit, userId }: { id: string; toolkit: string; userId: unknown },
  shared: Set<string>,
): string | undefined {
  if (actual !== undefined && actual.toLowerCase() !== toolkit.toLowerCase()) {
    return `"${id}" is of the toolkit ${actual}; name it under connectedAccounts.${actual}`;
  }
  if (!canBeUsed) {
    return `"${id}" is disabled in Composio; enable it, or name another`;
  }
  const isKnownUser = typeof userId === "string" && userId !== UNKNOWN;
  if (isKnownUser && mayUse(userId, owner, sharing) === false) {
    const isShared = sharing?.accountType === "SHARED";
    return (
      `"${id}" is of the user "${owner}", and ${isShared ? "its lists do not allow" : "is not shared with"} ` +
      `"${userId}"; name an account of that user, or ${isShared ? "allow it in its sharing" : "a shared one"}`
    );
  }
  const key = toolkit.toLowerCase();
  if (sharing?.accountType === "SHARED") {
    if (shared.has(key)) {
      return `"${id}" is the second shared account of ${toolkit}, of which a session can name one`;
    }
    shared.add(key);
  }
  return undefined;
}
