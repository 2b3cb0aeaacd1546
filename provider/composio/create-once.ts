import { setTimeout as sleep } from "node:timers/promises";
import { isSame } from "../compare";
import { ComposioError, IncompleteCreateError } from "./errors";
import type { McpServerFields, McpServers } from "./mcp-servers";
import type { NameLookup } from "./server-list";
import type { McpServerObject } from "./server-object";
import type { TimeBudget } from "./time-budget";

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
 * that was created after that POST was sent, as it was asked for, is the one; any other had the name before. Where
 * there is none, the POST is sent again.
 *
 * @throws NameTakenError when another server has the name.
 * @throws ComposioError when the create fails, or when the outcome stays unclear.
 */
export async function createOnce(
  servers: McpServers,
  fields: McpServerFields & { name: string },
): Promise<McpServerObject> {
  const budget = servers.newBudget();
  let unclear: ComposioError | undefined;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
    try {
      return await servers.create(fields, budget);
    } catch (error) {
      if (!(error instanceof ComposioError) || error instanceof IncompleteCreateError) {
        throw error;
      }
      if (error.isDuplicateName && !unclear) {
        throw new NameTakenError(error, await whoHas(servers, fields.name));
      }
      if (!error.mayHaveBeenProcessed && !error.isDuplicateName) {
        // An earlier POST may still be carried out, which matters more.
        throw unclear ?? error;
      }
      unclear ??= error;
      const settled = await settle(servers, fields, unclear, budget);
      if (settled) {
        return settled;
      }
      if (pauseMs > budget.leftMs) {
        throw error.isDuplicateName ? new NameTakenError(error, undefined) : unclear;
      }
      await sleep(pauseMs);
    }
  }
}

/** Looks for the server that an unclear POST may have created. */
async function settle(
  servers: McpServers,
  fields: McpServerFields & { name: string },
  unclear: ComposioError,
  budget: TimeBudget,
): Promise<McpServerObject | undefined> {
  const lookup = await servers.findByName(fields.name, budget).catch((error: unknown) => {
    // The first error tells what is unclear; that nobody answers now adds nothing.
    throw error instanceof ComposioError ? unclear : error;
  });
  const { server } = lookup;
  if (!server) {
    return undefined;
  }
  // One server never becomes two resources.
  if (servers.ownedIds.has(server.id) || !isFrom(unclear, lookup, server) || !isAsAskedFor(server, fields)) {
    throw new NameTakenError(unclear, server);
  }
  servers.ownedIds.add(server.id);
  return server;
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

/** Whether the server was created after the unclear POST was sent, by the service's clock. */
function isFrom(unclear: ComposioError, { serverTime }: NameLookup, server: McpServerObject): boolean {
  const { sentAt = performance.now() } = unclear.details;
  const sentAtService = serverTime - (performance.now() - sentAt);
  return Date.parse(server.created_at) >= sentAtService - CLOCK_TOLERANCE_MS;
}

function isAsAskedFor(server: McpServerObject, fields: McpServerFields): boolean {
  const { auth_config_ids = [], toolkits = [], allowed_tools = [], managed_auth_via_composio } = fields;
  return (
    isSame(server.auth_config_ids, auth_config_ids) &&
    toolkits.every((slug) => server.toolkits.includes(slug)) &&
    (allowed_tools.length === 0 || isSame(server.allowed_tools, allowed_tools)) &&
    (managed_auth_via_composio ?? server.managed_auth_via_composio) === server.managed_auth_via_composio
  );
}
