import type { FunctionDefinition } from "../../core/function";
import { sanitizeLine } from "../../core/sanitize";
import { clientConfig, isKnownClient, KNOWN_CLIENTS } from "../../run/client-config";
import type { McpClient } from "../../run/mcp-client";
import { oneOfTwo } from "./get-connection-url";
import { addressFor } from "./mcp-address";

/** Which client connects to which server, and for whom. */
export interface GetClientConfigArgs {
  /** The client. */
  client: McpClient;
  /** The name of the server in the client. What is no letter, digit, hyphen or underscore becomes a hyphen. */
  name: string;
  /** The server's id in Composio, a UUID. */
  serverId: string;
  /** The id of a user, as your application names its users. Not together with `connectedAccountId`. */
  userId?: string;
  /** The id of a connected account in Composio, such as `ca_1a2b3c4d`. Not together with `userId`. */
  connectedAccountId?: string;
}

/** The configuration file of the client. */
export interface GetClientConfigResult {
  /** The text of the file, JSON. The key is not in it: the client reads the environment variable `COMPOSIO_API_KEY`; Visual Studio Code asks for it. */
  json: string;
}

/**
 * Makes the configuration file by which an MCP client connects to a server. Asks Composio nothing.
 *
 * @internal
 */
export const getClientConfig: FunctionDefinition<
  GetClientConfigArgs,
  GetClientConfigResult,
  { origin: string }
> = {
  name: "getClientConfig",
  takes: {
    client: { type: "text", isRequired: true },
    name: { type: "text", isRequired: true },
    serverId: { type: "text", isRequired: true },
    userId: { type: "text" },
    connectedAccountId: { type: "text" },
  },
  what: ({ client }) => `the configuration of ${client}`,
  mistake: ({ client, ...as }) =>
    isKnownClient(client)
      ? oneOfTwo(as)
      : {
          property: "client",
          reason: `"${sanitizeLine(client)}" is not a known MCP client; these are: ${KNOWN_CLIENTS.join(", ")}`,
        },
  async ask({ origin }, { client, name, serverId, ...as }) {
    const config = isKnownClient(client) && clientConfig(client, name, addressFor(origin, serverId, as));
    return { json: JSON.stringify(config, undefined, 2) };
  },
};
