import { parseArgs } from "node:util";

/** What a run needs to know. */
export interface Settings {
  apiKey: string;
  /** The origin of the API. */
  baseUrl: string;
  /** The public address of an MCP server, for the custom toolkits. */
  mcpUrl: string;
}

const USAGE = `usage: COMPOSIO_API_KEY=<key> npm run acceptance -- --project-is-for-tests [--mcp-url <https URL>]

It creates, changes and deletes objects in the Composio project that the key belongs to: use one for tests alone.
COMPOSIO_BASE_URL names another API than Composio's own, such as a composio-emulator.

  --project-is-for-tests  says that nothing else lives in the project of the key
  --mcp-url               an MCP server that Composio can reach, for the custom toolkits`;

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
  const { "mcp-url": mcpUrl = "https://mcp.example.com/acceptance" } = values;
  if (apiKey.trim() === "") {
    throw new Error(`There is no key: set COMPOSIO_API_KEY to the key of a project for tests.\n\n${USAGE}`);
  }
  if (!values["project-is-for-tests"]) {
    throw new Error(
      "The run uses the project that COMPOSIO_API_KEY belongs to, and needs --project-is-for-tests to do so.\n\n" +
        USAGE,
    );
  }
  for (const [name, url] of Object.entries({ COMPOSIO_BASE_URL: baseUrl, "--mcp-url": mcpUrl })) {
    if (!URL.canParse(url)) {
      throw new Error(`${name} has to be a URL, such as https://example.com.\n\n${USAGE}`);
    }
  }
  return { apiKey: apiKey.trim(), baseUrl: new URL(baseUrl).origin, mcpUrl };
}
