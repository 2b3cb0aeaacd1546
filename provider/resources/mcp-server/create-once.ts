import { ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { TimeBudget } from "../../composio/time-budget";
import { now } from "../../core/time";
import { type CreateAttempt, creatorOf } from "./evidence";
import type { McpServerFields, McpServers } from "./mcp-servers";
import type { NameLookup } from "./server-list";
import type { McpServerObject } from "./server-object";

const FIRST_PAUSE_MS = 1_000;

/** A name that another server has. */
export class NameTakenError extends ComposioError {
  override readonly name = "NameTakenError";

  constructor(
    error: ComposioError,
    /** The server that has the name, unless it could not be found. */
    readonly existing: McpServerObject | undefined,
    /** Whether it may be one that the same create has made. */
    readonly mayBeOurs = false,
  ) {
    super(error.details);
  }
}

/**
 * Creates a server once, whatever happens to the answer.
 *
 * A POST whose outcome is unclear is settled by a look-up of the name. A server that has the name is taken only where
 * it is certain that this create has made it; `evidence.ts` says when. Where no server has the name, the POST is sent
 * again.
 *
 * @param hasOwnName Whether the name is one that only this resource of this stack asks for.
 * @throws NameTakenError when a server has the name that is another's, or that may be.
 * @throws ComposioError when the create fails, or when the outcome stays unclear.
 */
export async function createOnce(
  servers: McpServers,
  fields: McpServerFields & { name: string },
  hasOwnName: boolean,
): Promise<McpServerObject> {
  const budget = servers.newBudget();
  const attempt: CreateAttempt = {
    sentAt: now(),
    isUnclear: false,
    wasCarriedOut: false,
    hasOwnName,
    fields,
  };
  let unclear: ComposioError | undefined;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
    try {
      return await servers.create(fields, budget);
    } catch (error) {
      if (!(error instanceof ComposioError) || error instanceof IncompleteCreateError) {
        throw error;
      }
      unclear ??= error.mayHaveBeenProcessed ? error : undefined;
      if (!unclear && !error.isConflict) {
        throw error;
      }
      // A service may well carry out what it answers 429 or 503.
      attempt.isUnclear ||= unclear !== undefined || error.attempts > 1;
      attempt.wasCarriedOut ||= error.details.status === 201;
      const lookup = await findByName(servers, fields.name, budget, unclear ?? error);
      if (lookup.server) {
        return takeIfOurs(lookup, lookup.server, attempt, error);
      }
      if (!error.mayHaveBeenProcessed && !error.isDuplicateName) {
        // An earlier POST may still be carried out, which matters more.
        throw unclear ?? error;
      }
      if (pauseMs > budget.leftMs) {
        throw error.isDuplicateName ? new NameTakenError(error, undefined) : (unclear ?? error);
      }
      await budget.pause(pauseMs);
    }
  }
}

async function findByName(
  servers: McpServers,
  name: string,
  budget: TimeBudget,
  first: ComposioError,
): Promise<NameLookup> {
  try {
    return await servers.findByName(name, budget);
  } catch (error) {
    // The first error tells what is unclear; that nobody answers now adds nothing.
    throw error instanceof ComposioError ? asNameTaken(first) : error;
  }
}

/** @throws NameTakenError when the server is not certainly the one that the attempt has made. */
function takeIfOurs(
  lookup: NameLookup,
  server: McpServerObject,
  attempt: CreateAttempt,
  error: ComposioError,
): McpServerObject {
  const creator = creatorOf(server, lookup, attempt);
  if (creator !== "this create") {
    throw new NameTakenError(error, server, creator === "unknown");
  }
  return server;
}

/** A name that is taken stays so where nobody says by which server. */
function asNameTaken(error: ComposioError): ComposioError {
  return error.isDuplicateName ? new NameTakenError(error, undefined) : error;
}
