import { McpClient } from "./mcp-client";

/** How most clients write down a server. */
export interface HttpServerEntry {
  /** By streamable HTTP. */
  type: "http";
  /** The address that agents connect to. */
  url: string;
  /** `x-api-key`, with the client's way to get the key. */
  headers: Record<string, string>;
}

/** The clients whose configuration files are known, with what their files say of one server. */
export interface ClientConfigs {
  /** Claude Code. */
  claude: {
    /** The server by its logical name. */
    mcpServers: Record<string, HttpServerEntry>;
  };
  /** Cursor, which needs no type. */
  cursor: {
    /** The server by its logical name. */
    mcpServers: Record<string, Omit<HttpServerEntry, "type">>;
  };
  /** Windsurf, which needs no type and calls the address `serverUrl`. */
  windsurf: {
    /** The server by its logical name. */
    mcpServers: Record<string, Pick<HttpServerEntry, "headers"> & Record<"serverUrl", string>>;
  };
  /** Visual Studio Code, which puts no environment variable into a header, and asks a person for the key. */
  vscode: {
    /** The question for the key, whose answer it keeps. */
    inputs: {
      /** A text that a person types. */
      type: "promptString";
      /** The name by which headers refer to it. */
      id: string;
      /** The words of the question. */
      description: string;
      /** Whether the text is hidden while it is typed. */
      password: boolean;
    }[];
    /** The server by its logical name. */
    servers: Record<string, HttpServerEntry>;
  };
}

/** Claude Code's way to name an environment variable, and that of Cursor and Windsurf. */
const CLAUDE_KEY = { "x-api-key": "$" + "{COMPOSIO_API_KEY}" };
const ENV_KEY = { "x-api-key": "$" + "{env:COMPOSIO_API_KEY}" };

/** The question that Visual Studio Code asks once. */
const KEY_INPUT = {
  type: "promptString",
  id: "composio_api_key",
  description: "Composio API key",
  password: true,
} as const;
const INPUT_KEY = { "x-api-key": `$\{input:${KEY_INPUT.id}}` };

const CONFIGS: { [Client in McpClient]: (name: string, url: string) => ClientConfigs[Client] } = {
  [McpClient.Claude]: (name, url) => ({ mcpServers: { [name]: { type: "http", url, headers: CLAUDE_KEY } } }),
  [McpClient.Cursor]: (name, url) => ({ mcpServers: { [name]: { url, headers: ENV_KEY } } }),
  [McpClient.Windsurf]: (name, url) => ({ mcpServers: { [name]: { serverUrl: url, headers: ENV_KEY } } }),
  [McpClient.Vscode]: (name, url) => ({
    inputs: [KEY_INPUT],
    servers: { [name]: { type: "http", url, headers: INPUT_KEY } },
  }),
};

export const KNOWN_CLIENTS: string[] = Object.values(McpClient);

export function isKnownClient(client: string): client is keyof ClientConfigs {
  return Object.hasOwn(CONFIGS, client);
}

/** @throws Error when the client is not known. A program without types may name any. */
export function assertKnownClient(client: string): void {
  if (!isKnownClient(client)) {
    throw new Error(`"${client}" is not a known MCP client; these are: ${KNOWN_CLIENTS.join(", ")}.`);
  }
}

/**
 * The entry of a server in a client's configuration file.
 *
 * @param name The server in the client. What no client takes in a name becomes a hyphen.
 */
export function clientConfig<Client extends keyof ClientConfigs>(
  client: Client,
  name: string,
  url: string,
): ClientConfigs[Client] {
  return CONFIGS[client](name.replace(/[^A-Za-z0-9_-]+/g, "-"), url);
}
