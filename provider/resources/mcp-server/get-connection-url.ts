import type { FunctionDefinition } from "../../core/function";
import type { Failure } from "../../core/resource";
import { addressFor } from "./mcp-address";

/** For whom an agent connects to which server. */
export interface GetConnectionUrlArgs {
  /** The server's id in Composio, a UUID. */
  serverId: string;
  /** The id of a user, as your application names its users. Not together with `connectedAccountId`. */
  userId?: string;
  /** The id of a connected account in Composio, such as `ca_1a2b3c4d`. Not together with `userId`. */
  connectedAccountId?: string;
}

/** Where an agent connects. */
export interface GetConnectionUrlResult {
  /** The address, for streamable HTTP with a Composio API key in the header `x-api-key`. */
  url: string;
}

/**
 * The address that an agent connects to, on behalf of exactly one user or connected account. Asks Composio nothing.
 *
 * @internal
 */
export const getConnectionUrl: FunctionDefinition<
  GetConnectionUrlArgs,
  GetConnectionUrlResult,
  { origin: string }
> = {
  name: "getConnectionUrl",
  takes: {
    serverId: { type: "text", isRequired: true },
    userId: { type: "text" },
    connectedAccountId: { type: "text" },
  },
  what: ({ serverId }) => `the address of the MCP server "${serverId}"`,
  mistake: oneOfTwo,
  ask: async ({ origin }, { serverId, ...as }) => ({ url: addressFor(origin, serverId, as) }),
};

/**
 * Who connects is one of two.
 *
 * @internal
 */
export function oneOfTwo({
  userId,
  connectedAccountId,
}: Omit<GetConnectionUrlArgs, "serverId">): Failure | undefined {
  return (userId === undefined) === (connectedAccountId === undefined)
    ? { property: "userId", reason: "needs exactly one of userId and connectedAccountId" }
    : undefined;
}
