import { isSame } from "../compare";
import type { McpServerObject } from "../composio/server-object";
import { type McpServerProperties, serverProperties } from "../server-properties";
import { MANAGED_ONCE_SET, type ManagedOnceSet, type McpServerInputs } from "./inputs";

/**
 * `allowedTools: []` may come back as every tool that there is, and `toolkits` with those of the auth configs. Both
 * mean the same as what was declared.
 */
interface Expansion {
  declared: string[];
  actual: string[];
}
type Expanding = "allowedTools" | "toolkits";

/** The outputs of an MCP server, as they stand in the state. Its id stands beside them. */
export interface McpServerOutputs extends McpServerProperties {
  /** As declared, because Composio does not report it. */
  noAuthApps?: string[] | undefined;
  /**
   * The optional inputs that the program manages. `read` gets no inputs and could not tell otherwise. Pulumi
   * shows no property that begins with two underscores.
   */
  __managed: ManagedOnceSet[];
  /** What Composio makes of a list that it does not keep as declared, by output. */
  __expanded?: Partial<Record<Expanding, Expansion>> | undefined;
}

/** What the state holds of a server. Some is missing after an incomplete create, and when only read. */
export type KnownOutputs = { [Name in keyof McpServerOutputs]?: McpServerOutputs[Name] | undefined };

/** The outputs that only Composio sets. */
export const COMPUTED_OUTPUTS = [
  "mcpUrl",
  "toolkitIcons",
  "commands",
  "createdAt",
  "updatedAt",
  "serverInstanceCount",
] as const satisfies (keyof McpServerOutputs)[];

/** What the outputs take over from the program. */
export type Declared = Pick<
  KnownOutputs,
  "authConfigIds" | "noAuthApps" | "toolkits" | "allowedTools" | "__managed" | "__expanded"
>;

export function declaredBy(inputs: McpServerInputs): Declared {
  const { authConfigIds, noAuthApps, toolkits, allowedTools } = inputs;
  return {
    authConfigIds,
    ...(noAuthApps && { noAuthApps }),
    ...(toolkits && { toolkits }),
    ...(allowedTools && { allowedTools }),
    __managed: MANAGED_ONCE_SET.filter((name) => inputs[name] !== undefined),
  };
}

/** The outputs after a write: Composio answered what became of the inputs. */
export function outputsAfterWrite(server: McpServerObject, inputs: McpServerInputs): McpServerOutputs {
  return outputsOf(server, { ...declaredBy(inputs), __expanded: expandedBy(server, inputs) });
}

function expandedBy(
  server: McpServerObject,
  { allowedTools, toolkits }: McpServerInputs,
): McpServerOutputs["__expanded"] {
  const expansions = Object.entries({
    allowedTools: expansionOf(allowedTools?.length === 0 ? allowedTools : undefined, server.allowed_tools),
    toolkits: expansionOf(toolkits, server.toolkits),
  }).filter(([, expansion]) => expansion);
  return expansions.length > 0 ? Object.fromEntries(expansions) : undefined;
}

function expansionOf(declared: string[] | undefined, actual: string[]): Expansion | undefined {
  const isMore =
    declared && actual.length > declared.length && declared.every((slug) => actual.includes(slug));
  return isMore ? { declared, actual } : undefined;
}

/** Maps Composio's server object. A list with the same elements as the declared one keeps its order. */
export function outputsOf(server: McpServerObject, declared: Declared): McpServerOutputs {
  const { __managed = [], __expanded, noAuthApps } = declared;
  const keepOrder = (actual: string[], order: string[] | undefined) =>
    order && isSame(actual, order) ? order : actual;
  return {
    ...serverProperties(server),
    authConfigIds: keepOrder(server.auth_config_ids, declared.authConfigIds),
    toolkits: keepOrder(server.toolkits, declared.toolkits),
    allowedTools: keepOrder(server.allowed_tools, declared.allowedTools),
    ...(noAuthApps && { noAuthApps }),
    __managed,
    ...(__expanded && { __expanded }),
  };
}

/** What a program would have to declare for the server to be as these outputs say. */
export function declarationOf(outputs: KnownOutputs): KnownOutputs {
  const asDeclared = (name: Expanding) => {
    const expansion = outputs.__expanded?.[name];
    return expansion && isSame(outputs[name], expansion.actual) ? expansion.declared : outputs[name];
  };
  return { ...outputs, toolkits: asDeclared("toolkits"), allowedTools: asDeclared("allowedTools") };
}

export function isComplete(outputs: KnownOutputs): outputs is McpServerOutputs {
  return COMPUTED_OUTPUTS.every((name) => outputs[name] !== undefined);
}
