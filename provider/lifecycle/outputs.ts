import { isSame } from "../compare";
import type { McpServerObject } from "../composio/server-object";
import { MANAGED_ONCE_SET, type ManagedOnceSet, type McpServerInputs } from "./inputs";

/** The outputs of an MCP server, as they stand in the state. Its id stands beside them. */
export interface McpServerOutputs {
  name: string;
  authConfigIds: string[];
  /** As declared, because Composio does not report it. */
  noAuthApps?: string[] | undefined;
  allowedTools: string[];
  managedAuthViaComposio: boolean;
  mcpUrl: string;
  toolkits: string[];
  toolkitIcons: Record<string, string>;
  commands: { cursor: string; claude: string; windsurf: string };
  createdAt: string;
  updatedAt: string;
  serverInstanceCount: number;
  /**
   * The optional inputs that the program manages. `read` gets no inputs and could not tell otherwise. Pulumi
   * shows no property that begins with two underscores.
   */
  __managed: ManagedOnceSet[];
  /** What Composio answered when `[]` was sent for `allowedTools`, unless that was `[]` again. */
  __everyTool?: string[] | undefined;
}

/** What the state holds of a server. Some is missing after an incomplete create, and when only read. */
export type KnownOutputs = { [Name in keyof McpServerOutputs]?: McpServerOutputs[Name] | undefined };

/** The outputs that only Composio sets. */
export const COMPUTED_OUTPUTS = [
  "mcpUrl",
  "toolkits",
  "toolkitIcons",
  "commands",
  "createdAt",
  "updatedAt",
  "serverInstanceCount",
] as const satisfies (keyof McpServerOutputs)[];

/** What the outputs take over from the program. */
export type Declared = Pick<
  KnownOutputs,
  "authConfigIds" | "noAuthApps" | "allowedTools" | "__managed" | "__everyTool"
>;

export function declaredBy(inputs: McpServerInputs): Declared {
  const { authConfigIds, noAuthApps, allowedTools } = inputs;
  return {
    authConfigIds,
    ...(noAuthApps && { noAuthApps }),
    ...(allowedTools && { allowedTools }),
    __managed: MANAGED_ONCE_SET.filter((name) => inputs[name] !== undefined),
  };
}

/** The outputs after a write: Composio answered what became of the inputs. */
export function outputsAfterWrite(server: McpServerObject, inputs: McpServerInputs): McpServerOutputs {
  const allowsEveryTool = inputs.allowedTools?.length === 0;
  return outputsOf(server, {
    ...declaredBy(inputs),
    ...(allowsEveryTool && { __everyTool: server.allowed_tools }),
  });
}

/** Maps Composio's server object. A list that means the same as the declared one keeps its form. */
export function outputsOf(server: McpServerObject, declared: Declared): McpServerOutputs {
  const { __everyTool: everyTool = [] } = declared;
  const allowsEveryTool = everyTool.length > 0 && isSame(server.allowed_tools, everyTool);
  const keepOrder = (actual: string[], order: string[] | undefined) =>
    order && isSame(actual, order) ? order : actual;
  return {
    name: server.name,
    authConfigIds: keepOrder(server.auth_config_ids, declared.authConfigIds),
    ...(declared.noAuthApps && { noAuthApps: declared.noAuthApps }),
    allowedTools: allowsEveryTool ? [] : keepOrder(server.allowed_tools, declared.allowedTools),
    managedAuthViaComposio: server.managed_auth_via_composio,
    mcpUrl: server.mcp_url,
    toolkits: server.toolkits,
    toolkitIcons: server.toolkit_icons,
    commands: server.commands,
    createdAt: server.created_at,
    updatedAt: server.updated_at,
    serverInstanceCount: server.server_instance_count,
    __managed: declared.__managed ?? [],
    ...(everyTool.length > 0 && { __everyTool: everyTool }),
  };
}

export function isComplete(outputs: KnownOutputs): outputs is McpServerOutputs {
  return COMPUTED_OUTPUTS.every((name) => outputs[name] !== undefined);
}
