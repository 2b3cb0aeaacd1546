import { UNKNOWN } from "../core/unknown";
import type { Properties } from "../core/values";
import { type AgentKind, agentOf } from "./agent";
import type { AgentAccess } from "./agent-access";
import { AuthConfigs } from "./auth-configs";
import { type CallableTool, type CatalogueTool, callableTools } from "./callable-tools";
import { type DeclaredObject, DeclaredObjects } from "./declared-objects";
import { describeAccess } from "./describe";
import { hasHidden, readable } from "./hidden";
import { SERVER_CALLS } from "./server-calls";
import { SESSION_CALLS } from "./session-calls";
import { agentKindOf, kindOf, placeOfUrn } from "./stack/resource-names";

/** A resource of a program, as a policy sees it. */
export interface ProgramResource {
  /** The type, of either host. */
  readonly type: string;
  /** The URN. */
  readonly urn: string;
  /** The inputs, with the outputs where they are known. */
  readonly props: Readonly<Record<string, unknown>>;
}

/** The things that a resource lets an agent do. */
export interface ResourceAccess {
  /** The kind of the resource. */
  readonly kind: AgentKind;
  /** Whether the inputs that decide it are known. What a preview does not know yet counts as open. */
  readonly isKnown: boolean;
  /** All that the agent may do, in words and in lists. */
  readonly access: AgentAccess;
  /** The tools of a toolkit that it may call. */
  callable(toolkit: string, tools: readonly CatalogueTool[]): CallableTool[];
}

/** The inputs that decide what an agent may call. Outputs stand beside them where a policy sees a whole stack. */
const DECIDING: Record<AgentKind, readonly string[]> = {
  McpServer: SERVER_CALLS,
  // Beside the calls of tools, requests of its own, and what stands for other inputs.
  Session: [...SESSION_CALLS, "directTools", "sandbox", "proxyExecute", "sessionConfigId"],
};

/**
 * Says what a resource lets an agent do.
 *
 * @param resources All resources of the program, by which the toolkits of auth configs are known.
 * @returns Undefined for what is no MCP server and no session.
 */
export function resourceAccess(
  resource: ProgramResource,
  resources: readonly ProgramResource[] = [],
): ResourceAccess | undefined {
  const kind = agentKindOf(resource.type);
  if (!kind) {
    return undefined;
  }
  const inputs = propsOf(resource);
  const declared = (kind: keyof typeof IDS) => resources.flatMap((each) => declaredAs(kind, each));
  const side = agentOf(
    inputs,
    new AuthConfigs(declared("AuthConfig")),
    new DeclaredObjects(declared("ConnectedAccount")),
  );
  return {
    kind,
    isKnown: !DECIDING[kind].some((name) => hasHidden(inputs[name])),
    access: describeAccess(kind, side, inputs),
    callable: (toolkit, tools) => callableTools(kind, side, toolkit.toLowerCase(), tools),
  };
}

/** The outputs that have the id of an object. */
const IDS = { AuthConfig: "authConfigId", ConnectedAccount: "connectedAccountId" };

function declaredAs(kind: keyof typeof IDS, resource: ProgramResource): DeclaredObject[] {
  if (kindOf(resource.type) !== kind) {
    return [];
  }
  const inputs = propsOf(resource);
  const { name } = placeOfUrn(resource.urn);
  return [{ urn: resource.urn, name, id: inputs.id ?? inputs[IDS[kind]], inputs }];
}

function propsOf({ props }: ProgramResource): Properties {
  const read = readable(known(props));
  return typeof read === "object" && read !== null ? { ...read } : {};
}

/** A copy of a value. A policy's values throw where a preview does not know them yet. */
function known(value: unknown): unknown {
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.keys(value).map((key): [string, unknown] => [key, knownAt(value, key)]);
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

function knownAt(value: object, key: string): unknown {
  try {
    return known(Reflect.get(value, key));
  } catch {
    return UNKNOWN;
  }
}
