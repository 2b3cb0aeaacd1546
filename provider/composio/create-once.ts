import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { ComposioError, IncompleteCreateError } from "./errors";
import type { McpServerFields, McpServers, NameLookup } from "./mcp-servers";
import type { McpServerObject } from "./server-object";

const FIRST_PAUSE_MS = 1_000;
/** The service's clock is known to a second only. */
const CLOCK_TOLERANCE_MS = 2_000;

/** A create that was refused because another server has the name. */
export class NameTakenError extends ComposioError {
  override readonly name = "NameTakenError";

  constructor(
    error: ComposioError,
    /** The server that has the name, unless it could not be found. */
    readonly existing: McpServerObject | undefined,
  ) {
    super(error.details);
  }
}

/**
 * Creates a server once, whatever happens to the answer.
 *
 * A POST whose outcome is unclear is settled by a look-up of the name. Names are unique in a project, so a server
 * that was created after the attempt began, as it was asked for, is the one; any other had the name before. Where
 * there is none, the POST is sent again.
 *
 * @throws NameTakenError when another server has the name.
 * @throws ComposioError when the create fails, or when the outcome stays unclear.
 */
export async function createOnce(
  servers: McpServers,
  fields: McpServerFields & { name: string },
): Promise<McpServerObject> {
  const start = Date.now();
  let unclear: ComposioError | undefined;
  for (let attempt = 1; ; attempt++) {
    try {
      return await servers.create(fields);
    } catch (error) {
      if (!(error instanceof ComposioError) || error instanceof IncompleteCreateError) {
        throw error;
      }
      if (error.isDuplicateName && !unclear) {
        throw new NameTakenError(error, await whoHas(servers, fields.name));
      }
      if (!error.mayHaveBeenProcessed && !error.isDuplicateName) {
        throw error;
      }
      unclear ??= error;
      const lookup = await servers.findByName(fields.name).catch(() => {
        // The first error tells what is unclear; that nobody answers now adds nothing.
        throw unclear;
      });
      if (lookup.server) {
        // One server never becomes two resources.
        if (servers.createdIds.has(lookup.server.id) || !isFromAttempt(lookup, fields, start)) {
          throw new NameTakenError(error, lookup.server);
        }
        servers.createdIds.add(lookup.server.id);
        return lookup.server;
      }
      const pauseMs = FIRST_PAUSE_MS * 2 ** (attempt - 1);
      if (Date.now() + pauseMs - start > servers.retryBudgetMs) {
        throw unclear;
      }
      await sleep(pauseMs);
    }
  }
}

async function whoHas(servers: McpServers, name: string): Promise<McpServerObject | undefined> {
  try {
    return (await servers.findByName(name)).server;
  } catch (error) {
    if (error instanceof ComposioError) {
      return undefined;
    }
    throw error;
  }
}

/** Whether the server was created after the attempt began, by the service's clock, and as it was asked for. */
function isFromAttempt({ server, serverTime }: NameLookup, fields: McpServerFields, start: number): boolean {
  const startAtService = start + (serverTime - Date.now()) - CLOCK_TOLERANCE_MS;
  return (
    server !== undefined && Date.parse(server.created_at) >= startAtService && isAsAskedFor(server, fields)
  );
}

function isAsAskedFor(server: McpServerObject, fields: McpServerFields): boolean {
  const isSameSet = (a: string[], b: string[]) => isDeepStrictEqual(new Set(a), new Set(b));
  const { auth_config_ids = [], allowed_tools = [], managed_auth_via_composio } = fields;
  return (
    isSameSet(server.auth_config_ids, auth_config_ids) &&
    (allowed_tools.length === 0 || isSameSet(server.allowed_tools, allowed_tools)) &&
    (managed_auth_via_composio ?? server.managed_auth_via_composio) === server.managed_auth_via_composio
  );
}
