import type { AgentKind } from "./agent";
import type { AgentAccess } from "./agent-access";
import type { AccessChange } from "./compare";

/**
 * An agent, or what agents use: an auth config that changes, where the agents that use it are not shown, or a connected
 * account, where other users may use it afterwards, or no longer.
 */
export interface AgentRow {
  /** The logical name. */
  readonly name: string;
  /** The kind of its resource. */
  readonly kind: AgentKind | "AuthConfig" | "ConnectedAccount";
  /** The URN of its resource. */
  readonly urn: string;
  /** The Pulumi project. */
  readonly project: string;
  /** The name of the stack. */
  readonly stack: string;
  /** The file that it stands in. */
  readonly file: string;
  /** The things that it may do: after a change, or before it where it is deleted. */
  readonly access: AgentAccess;
  /** The things that it could do before. Undefined where nothing is compared, or it was not there. */
  readonly before: AgentAccess | undefined;
  /** The effect of the change. Undefined where nothing is compared. */
  readonly change: AccessChange | undefined;
  /** Anything else that a reader has to know. */
  readonly notes: readonly string[];
}
