import { isSame } from "../core/compare";
import type { ComposioApi } from "../resources/api";
import type { McpServerInputs } from "../resources/mcp-server/fields";
import type { McpServerObject } from "../resources/mcp-server/server-object";
import { unique } from "./unique";

/** A server with the inputs that declare it as it is, and the name of its resource. */
export interface DeclaredServer {
  logicalName: string;
  server: McpServerObject;
  inputs: McpServerInputs;
}

/** Declares servers, each auth config looked up once. Only what a new server would not have is set. */
export async function declare(
  api: ComposioApi,
  servers: McpServerObject[],
  logicalName?: string,
): Promise<DeclaredServer[]> {
  const taken = new Set<string>();
  const declared = servers.map(async (server) => ({
    logicalName: unique(logicalName ?? kebabCase(server.name), "-", taken),
    server,
    inputs: await inputsOf(api, server),
  }));
  return Promise.all(declared);
}

async function inputsOf({ authConfigs }: ComposioApi, server: McpServerObject): Promise<McpServerInputs> {
  const { name, auth_config_ids, allowed_tools = [], toolkits: all = [], managed_auth_via_composio } = server;
  const derived = await Promise.all(auth_config_ids.map((id) => authConfigs.toolkitOf(id)));
  const toolkits = all.filter((slug) => !derived.includes(slug));
  return {
    name,
    authConfigIds: auth_config_ids,
    ...(!isSame(toolkits, []) && { toolkits }),
    ...(!isSame(allowed_tools, []) && { allowedTools: allowed_tools }),
    ...(managed_auth_via_composio && { managedAuthViaComposio: true }),
  };
}

function kebabCase(name: string): string {
  return (
    name
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-") ?? "server"
  );
}
