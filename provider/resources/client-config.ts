/** How most clients write down a server. */
export interface HttpServerEntry {
  /** By streamable HTTP. */
  type: "http";
  /** The address that agents connect to. */
  url: string;
  /** `x-api-key`, with the client's way to name the environment variable that holds the key. */
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
  /** Visual Studio Code. */
  vscode: {
    /** The server by its logical name. */
    servers: Record<string, HttpServerEntry>;
  };
}

/** Claude Code's way to name an environment variable, and that of the others. */
const CLAUDE_KEY = { "x-api-key": "$" + "{COMPOSIO_API_KEY}" };
const ENV_KEY = { "x-api-key": "$" + "{env:COMPOSIO_API_KEY}" };

const CONFIGS: { [Client in keyof ClientConfigs]: (name: string, url: string) => ClientConfigs[Client] } = {
  claude: (name, url) => ({ mcpServers: { [name]: { type: "http", url, headers: CLAUDE_KEY } } }),
  cursor: (name, url) => ({ mcpServers: { [name]: { url, headers: ENV_KEY } } }),
  windsurf: (name, url) => ({ mcpServers: { [name]: { serverUrl: url, headers: ENV_KEY } } }),
  vscode: (name, url) => ({ servers: { [name]: { type: "http", url, headers: ENV_KEY } } }),
};

/**
 * The name under which a client knows a server: the logical name of its resource.
 *
 * @param urn Such as `urn:pulumi:<stack>::<project>::<type>::<name>`.
 */
export function logicalNameOf(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/**
 * What a client's configuration file says of a server.
 *
 * @throws Error when the client is not known.
 */
export function clientConfig<Client extends keyof ClientConfigs>(
  client: Client,
  name: string,
  url: string,
): ClientConfigs[Client] {
  if (!Object.hasOwn(CONFIGS, client)) {
    throw new Error(`"${client}" is not a known MCP client; these are: ${Object.keys(CONFIGS).join(", ")}.`);
  }
  return CONFIGS[client](name, url);
}
