import { includesAll, isSame } from "../../core/compare";
import {
  INPUT_NAMES,
  type InputName,
  MANAGED_ONCE_SET,
  type ManagedOnceSet,
  type McpServerInputs,
} from "./inputs";
import type { McpServerObject } from "./server-object";
import { type McpServerProperties, serverProperties } from "./server-properties";

/**
 * Composio may give a list of slugs in another spelling, or complete it: `allowedTools: []` by every tool that there is,
 * `toolkits` by those of the auth configs. All of it means the same as what was declared.
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
  /** The mark of the resource that has adopted the server, by which a delete tells it from a former owner. */
  __adoption?: string | undefined;
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
export function declaredBy(inputs: McpServerInputs): KnownOutputs {
  const { authConfigIds, noAuthApps, toolkits, allowedTools, managedAuthViaComposio } = inputs;
  return {
    authConfigIds,
    ...(noAuthApps && { noAuthApps }),
    ...(toolkits && { toolkits }),
    ...(allowedTools && { allowedTools }),
    ...(managedAuthViaComposio !== undefined && { managedAuthViaComposio }),
    __managed: MANAGED_ONCE_SET.filter((name) => inputs[name] !== undefined),
  };
}

/**
 * The outputs after a write: Composio answered what became of the inputs.
 *
 * @param sent The inputs that were written. Of the others, what Composio answers may be drift.
 * @param olds The outputs before the write, where there was a server.
 */
export function outputsAfterWrite(
  server: McpServerObject,
  inputs: McpServerInputs,
  sent: readonly InputName[] = INPUT_NAMES,
  olds: KnownOutputs = {},
): McpServerOutputs {
  const names = ["allowedTools", "toolkits"] as const;
  const expansions = names.map((name) => {
    const now = expansionOf(inputs[name], name === "toolkits" ? server.toolkits : server.allowed_tools);
    return [name, sent.includes(name) ? now : olds.__expanded?.[name]];
  });
  const known = expansions.filter(([, expansion]) => expansion);
  return outputsOf(server, {
    ...olds,
    ...declaredBy(inputs),
    __expanded: known.length > 0 ? Object.fromEntries(known) : undefined,
  });
}

function expansionOf(declared: string[] | undefined, actual: string[] | undefined): Expansion | undefined {
  const isOther = declared && actual && !isSame(declared, actual);
  return isOther && includesAll(actual, declared) ? { declared, actual } : undefined;
}

/** Maps Composio's server object. A list with the same elements as the known one keeps its order. */
export function outputsOf(server: McpServerObject, known: KnownOutputs): McpServerOutputs {
  const { __managed = [], __expanded, __adoption, noAuthApps } = known;
  const stated = serverProperties(server, known);
  const keepOrder = (name: "authConfigIds" | Expanding) => {
    const order = known[name];
    return order && isSame(stated[name], order) ? order : stated[name];
  };
  return {
    ...stated,
    authConfigIds: keepOrder("authConfigIds"),
    toolkits: keepOrder("toolkits"),
    allowedTools: keepOrder("allowedTools"),
    ...(noAuthApps && { noAuthApps }),
    __managed,
    ...(__expanded && { __expanded }),
    ...(__adoption && { __adoption }),
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
