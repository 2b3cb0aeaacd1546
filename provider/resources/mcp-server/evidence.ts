import { includesAll, isSame } from "../../core/compare";
import { type Creator, isCreatedSince } from "../created-since";
import type { McpServerFields } from "./mcp-servers";
import type { NameLookup } from "./server-list";
import type { McpServerObject } from "./server-object";

/** A create that was sent, perhaps several times, and has not been answered with a server. */
export interface CreateAttempt {
  /** When it was first sent, by `performance.now()`. */
  sentAt: number;
  /** Whether an attempt may have been carried out whose answer does not say so. */
  isUnclear: boolean;
  /** Whether Composio answered 201, so that it was carried out, although the rest of the answer is unusable. */
  wasCarriedOut: boolean;
  /** Whether the name is one that only this resource of this stack asks for. */
  hasOwnName: boolean;
  /** What was asked for. */
  fields: McpServerFields;
}

/**
 * Says who created the server that has the name of a create.
 *
 * Composio has no idempotency key, and a server bears no mark of who created it. What there is:
 *
 * - **The age of the server.** One that is older than the first attempt is another's. That it is younger says little:
 *   two stacks that start at once create the same name within a second of each other. The age counts only where the
 *   service's clock agrees with that of this machine, since a `Date` may be missing, or a cache's.
 * - **A 201.** The create was carried out. Names are unique in a project, so the server that has the name and is not
 *   known to be older is the one.
 * - **The name.** A default name has a hash of the project, the stack and the resource in it, so nobody else asks for
 *   it. With the age it shows that an attempt of this very create made the server. Where the create was sent once
 *   and refused, the refusal is the answer, since another copy of the same stack may run at the same time.
 *
 * - **The configuration.** A server that lacks what was asked for is not taken. One that has it proves nothing: two
 *   stacks of one program ask for the same.
 *
 * All else stays unknown, and is never a reason to take a server.
 */
export function creatorOf(
  server: McpServerObject,
  { serverTime }: NameLookup,
  attempt: CreateAttempt,
): Creator {
  const isSince = isCreatedSince(server.created_at, serverTime, attempt.sentAt);
  if (isSince === false || !attempt.isUnclear) {
    return "another";
  }
  if (attempt.wasCarriedOut) {
    return "this create";
  }
  return isSince && attempt.hasOwnName && hasWhatWasAskedFor(server, attempt.fields)
    ? "this create"
    : "unknown";
}

/** The service may complete lists of slugs, and spell them in another case. */
function hasWhatWasAskedFor(server: McpServerObject, fields: McpServerFields): boolean {
  const { auth_config_ids = [], toolkits = [], allowed_tools = [] } = fields;
  return (
    isSame(server.auth_config_ids, auth_config_ids) &&
    includesAll(server.toolkits ?? toolkits, toolkits) &&
    includesAll(server.allowed_tools ?? allowed_tools, allowed_tools)
  );
}
