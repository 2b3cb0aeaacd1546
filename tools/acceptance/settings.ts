import { parseArgs } from "node:util";

/** The settings of a run. */
export interface Settings {
  apiKey: string;
  /** The key of an organization, in which projects are made and deleted. */
  organizationApiKey?: string | undefined;
  /** The origin of the API. */
  baseUrl: string;
  /** The public address of an MCP server, for the custom toolkits. */
  mcpUrl: string;
}

const USAGE = `usage: COMPOSIO_API_KEY=<key> npm run acceptance -- --project-is-for-tests --mcp-url <https URL>

It creates, changes and deletes objects in the Composio project that the key belongs to: use one for tests alone.
COMPOSIO_ORGANIZATION_API_KEY, the key of an organization for tests, has it make and delete projects too.
COMPOSIO_BASE_URL names another API than Composio's own, such as a composio-emulator on this machine.

  --project-is-for-tests  says that nothing else lives in the project of the key
  --mcp-url               an MCP server that Composio can reach, for the custom toolkits;
                          an API on this machine needs none`;

/** For an API on this machine, which asks no MCP server. */
const ANY_MCP_URL = "https://mcp.example.com/acceptance";

/**
 * Reads the arguments and the environment. It asks nobody anything.
 *
 * @throws Error that says what is missing.
 */
export function readSettings(args: string[], env: NodeJS.ProcessEnv): Settings {
  const { values } = parseArgs({
    args,
    options: { "project-is-for-tests": { type: "boolean" }, "mcp-url": { type: "string" } },
  });
  const { COMPOSIO_API_KEY: apiKey = "", COMPOSIO_BASE_URL: baseUrl = "https://backend.composio.dev" } = env;
  if (apiKey.trim() === "") {
    throw new Error(`There is no key: set COMPOSIO_API_KEY to the key of a project for tests.\n\n${USAGE}`);
  }
  if (!values["project-is-for-tests"]) {
    throw new Error(
      "The run uses the project that COMPOSIO_API_KEY belongs to, and needs --project-is-for-tests to do so.\n\n" +
        USAGE,
    );
  }
  const api = apiUrl(baseUrl);
  const mcpUrl = values["mcp-url"] || (isOnThisMachine(api) ? ANY_MCP_URL : "");
  if (!URL.canParse(mcpUrl) || new URL(mcpUrl).protocol !== "https:") {
    throw new Error(
      `--mcp-url has to be the https URL of an MCP server that Composio can reach, such as https://example.com/mcp.\n\n${USAGE}`,
    );
  }
  const organizationApiKey = env.COMPOSIO_ORGANIZATION_API_KEY?.trim() || undefined;
  return { apiKey: apiKey.trim(), organizationApiKey, baseUrl: api.origin, mcpUrl };
}

/** The key travels only over https, or over http to this machine. The URL is not shown: it may hold a key. */
function apiUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new Error(
      `COMPOSIO_BASE_URL has to be a scheme and a host alone, such as https://example.com.\n\n${USAGE}`,
    );
  }
  if (url.protocol === "http:" && !isOnThisMachine(url)) {
    throw new Error(
      `COMPOSIO_BASE_URL has to be https: over http anyone on the way could read the key.\n\n${USAGE}`,
    );
  }
  return url;
}

function isOnThisMachine({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}
