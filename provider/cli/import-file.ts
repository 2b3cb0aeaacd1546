import { inertJson } from "../core/inert";
import { stateAfterWrite } from "../core/state";
import { MCP_SERVER_TYPE, PROVIDER_CODE } from "../resources/loader";
import { mcpServer } from "../resources/mcp-server/definition";
import type { DeclaredServer } from "./declared-server";

/**
 * What `pulumi import --file` reads. An entry that holds both inputs and outputs is taken as it is. Without them the
 * engine would ask a provider that has no code yet.
 */
export function importFile(servers: DeclaredServer[]): string {
  const resources = servers.map(({ logicalName, server, inputs }) => ({
    type: MCP_SERVER_TYPE,
    name: logicalName,
    id: server.id,
    inputs: { ...inputs, __provider: PROVIDER_CODE },
    outputs: { ...stateAfterWrite(mcpServer, server, inputs), __provider: PROVIDER_CODE },
  }));
  return `${inertJson({ resources }, 2)}\n`;
}
