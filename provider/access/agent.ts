import { isDeepStrictEqual } from "node:util";
import type { Properties } from "../core/values";
import { AuthConfigs } from "./auth-configs";
import { DeclaredObjects } from "./declared-objects";
import { hasNameless } from "./hidden";

/** The kinds of resources that let an agent do something. */
export type AgentKind = "McpServer" | "Session";

/** Whether a kind of resource lets an agent do something. */
export function isAgentKind(kind: string | undefined): kind is AgentKind {
  return kind === "McpServer" || kind === "Session";
}

/** Before a change, or after it. */
export type Side = "before" | "after";

/** An agent before a change, or after it. */
export interface AgentSide {
  /** The inputs, by `readable`. */
  readonly inputs: Properties;
  readonly authConfigs: AuthConfigs;
  /** The connected accounts of the program. */
  readonly accounts: DeclaredObjects;
  /** The URNs of the resources that each input comes from. */
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
}

/** An agent before a change and after it. Undefined where it is not there. */
export interface AgentSides {
  readonly before: AgentSide | undefined;
  readonly after: AgentSide | undefined;
}

/** An agent of which nothing says where its inputs come from. */
export function agentOf(
  inputs: Properties,
  authConfigs = new AuthConfigs(),
  accounts = new DeclaredObjects(),
): AgentSide {
  return { inputs, authConfigs, accounts, dependencies: {} };
}

/**
 * The inputs that a program says. Those that begin with `__` are the provider's own, and those that `__removed` lists
 * are there for the update that takes them back alone.
 */
export function declaredInputs(inputs: Properties): Properties {
  const removed: readonly unknown[] = Array.isArray(inputs.__removed) ? inputs.__removed : [];
  return Object.fromEntries(
    Object.entries(inputs).filter(([name]) => !name.startsWith("__") && !removed.includes(name)),
  );
}

/** Whether two values are the same, whatever is hidden in them. */
export function areSame(before: unknown, after: unknown): boolean {
  return isDeepStrictEqual(before, after) && !hasNameless(before);
}

/** Whether two resources have the same of each of these inputs, whatever is hidden in them. */
export function areSameIn(before: Properties, after: Properties, inputs: readonly string[]): boolean {
  return inputs.every((name) => areSame(before[name], after[name]));
}
