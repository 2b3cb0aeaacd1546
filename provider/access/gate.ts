import type { AgentRow } from "./agent-row";
import { mayOpen } from "./compare";
import type { AccessReport } from "./report";

/** The terms on which a report passes. */
export interface Gate {
  /** Whether a change that is not known yet passes. */
  readonly allowsUnknown: boolean;
  /** The names of agents that pass whatever they may do. */
  readonly ignored: readonly string[];
}

/** The agents by which a change does not pass: those that may do more, or of which that is not known. */
export function stoppedBy({ agents }: AccessReport, { allowsUnknown, ignored }: Gate): AgentRow[] {
  return agents.filter(({ name, change }) => {
    const isAllowed = allowsUnknown && change?.verdict === "unknown";
    return mayOpen(change?.verdict) && !isAllowed && !ignored.includes(name);
  });
}
