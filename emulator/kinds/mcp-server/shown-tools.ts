import { toolsOf } from "../../catalogue";
import type { McpServerSettings } from "./mcp-server-settings";
import type { StoredServer } from "./stored-mcp-server";

const TOOL_OF_THE_SERVICE = "COMPOSIO_SEARCH_TOOLS";

/** The tools of a server as the API shows them. */
export function shownTools(server: StoredServer, { allowedTools }: McpServerSettings): readonly string[] {
  const tools = server.allowed_tools;
  switch (allowedTools) {
    case "as-sent":
      return tools;
    case "normalised":
      return [...new Set(tools.length > 0 ? tools : everyTool(server))].sort();
    case "lower-case":
      return tools.map((slug) => slug.toLowerCase());
    case "completed":
      return tools.length > 0 ? [...new Set([...tools, TOOL_OF_THE_SERVICE])] : tools;
  }
}

const everyTool = ({ toolkits }: StoredServer): string[] =>
  toolkits.flatMap((slug) => toolsOf(slug)).map(({ slug }) => slug);
