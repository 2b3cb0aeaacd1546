import { isSame } from "../compare";
import type { ComposioApi } from "../composio/api";
import type { McpServerObject } from "../composio/server-object";
import type { McpServerInputs } from "../lifecycle/inputs";

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
  const toolkits = await toolkitByAuthConfig(api, servers);
  const taken = new Set<string>();
  return servers.map((server) => ({
    logicalName: unique(logicalName ?? kebabCase(server.name), taken),
    server,
    inputs: inputsOf(server, toolkits),
  }));
}

function inputsOf(server: McpServerObject, toolkitOf: Map<string, string>): McpServerInputs {
  const { name, auth_config_ids, allowed_tools, managed_auth_via_composio } = server;
  const derived = auth_config_ids.flatMap((id) => toolkitOf.get(id) ?? []);
  const toolkits = server.toolkits.filter((slug) => !derived.includes(slug));
  return {
    name,
    authConfigIds: auth_config_ids,
    ...(!isSame(toolkits, []) && { toolkits }),
    ...(!isSame(allowed_tools, []) && { allowedTools: allowed_tools }),
    ...(managed_auth_via_composio && { managedAuthViaComposio: true }),
  };
}

async function toolkitByAuthConfig(
  { authConfigs }: ComposioApi,
  servers: McpServerObject[],
): Promise<Map<string, string>> {
  const ids = [...new Set(servers.flatMap((server) => server.auth_config_ids))];
  const found = await Promise.all(ids.map((id) => authConfigs.find(id)));
  return new Map(found.flatMap((config) => (config ? [[config.id, config.toolkit.slug]] : [])));
}

function kebabCase(name: string): string {
  return (
    name
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-") ?? "server"
  );
}

function unique(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) {
    free = `${name}-${number}`;
  }
  taken.add(free);
  return free;
}
