import type { ToolCount } from "./tool-count";

/** The limit of the tools of a toolkit. */
export type ToolLimit = "names" | "exceptions" | "hints" | "nothing" | "unknown";

/** One toolkit, or all that nothing names. */
export interface ToolkitAccess {
  /** Its slug, or what stands for it in words. */
  readonly toolkit: string;
  /** Which of its tools, in words. */
  readonly tools: string;
  /** The limit of them: a list of names, a list of exceptions, hints, nothing, or what is not known. */
  readonly limit: ToolLimit;
  /** The tools that are named, where they are. */
  readonly named: readonly string[];
  /** The calls that need a person's approval, in words; empty for none. */
  readonly approval: string;
  /** The auth config and the accounts by which calls go, in words; empty for a toolkit that needs none. */
  readonly through: string;
  /** How many tools that is, where Composio was asked. */
  readonly count?: ToolCount;
}

/** All that an agent may do. */
export interface AgentAccess {
  /** For whom it acts. */
  readonly user: string;
  /** The address that it connects to, where it is known. */
  readonly address: string | undefined;
  /** The toolkits that it names, or that its auth configs are for. */
  readonly toolkits: readonly ToolkitAccess[];
  /** Whether toolkits count that nothing names: all of Composio's catalogue, but for exceptions. */
  readonly hasCatalogue: boolean;
  /** Whether it may send requests of its own through accounts, past every list of tools. */
  readonly mayProxy: boolean;
  /** The checks before and after its calls, in words. */
  readonly hooks: readonly string[];
  /** Anything else that is open. */
  readonly open: readonly string[];
}
