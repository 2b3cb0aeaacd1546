import { type AgentKind, type AgentSide, type AgentSides, areSame, declaredInputs } from "./agent";
import { wordsOfDoubts } from "./doubt-words";
import type { ChangedToolkits, Findings } from "./findings";
import { changeOfServer } from "./server-change";
import { changeOfSession } from "./session-change";

/** How what an agent may do has changed. "unknown" is not known yet. */
export type Verdict = "wider" | "narrower" | "changed" | "unknown" | "same";

/** Whether a verdict says that something opens, or that it is not known. */
export function mayOpen(verdict: Verdict | undefined): boolean {
  return verdict === "wider" || verdict === "changed" || verdict === "unknown";
}

/** The effect of a change on what an agent may do. */
export interface AccessChange {
  /** The change in one word. */
  readonly verdict: Verdict;
  /** The things that it may do now and could not before. */
  readonly opened: readonly string[];
  /** The things that it could do before and may not now. */
  readonly closed: readonly string[];
  /** The parts that are not known, and decide more. */
  readonly unknown: readonly string[];
  /** The toolkits of which calls open or close. The empty text stands for all that nothing names. */
  readonly toolkits: ChangedToolkits;
}

/** The change of an agent that stays, comes or goes, as it is judged. */
export function compareAccess(kind: AgentKind, sides: AgentSides): AccessChange {
  return judged(findingsOf(kind, sides), sides);
}

/** All that a change does, with the verdict on it, in words. */
export function judged(findings: Findings, sides: AgentSides): AccessChange {
  return {
    verdict: verdictOf(findings, sides),
    opened: findings.opened,
    closed: findings.closed,
    unknown: wordsOfDoubts(findings.doubts, sides),
    toolkits: findings.toolkits ?? { opened: [], closed: [] },
  };
}

/** Tells what a change opens and closes, and on which inputs more depends. */
function findingsOf(kind: AgentKind, { before, after }: AgentSides): Findings {
  const findings = changeOfAgent(kind, { before, after });
  const isAlike = before && after && areSame(declaredInputs(before.inputs), declaredInputs(after.inputs));
  return isAlike
    ? { ...findings, doubts: findings.doubts.filter(({ words }) => words !== undefined) }
    : findings;
}

/** Tells what a change of the inputs that the program says opens and closes, and on which of them more depends. */
export function changeOfAgent(kind: AgentKind, { before, after }: AgentSides): Findings {
  const change = kind === "Session" ? changeOfSession : changeOfServer;
  return change({ before: declared(before), after: declared(after) });
}

function declared(side: AgentSide | undefined): AgentSide | undefined {
  return side && { ...side, inputs: declaredInputs(side.inputs) };
}

/** Anything known to be wider is wider, whatever is not known beside it. All else is not known where anything is not. */
function verdictOf({ opened, closed, doubts }: Findings, { before, after }: AgentSides): Verdict {
  if (!before || !after) {
    return after ? "wider" : before ? "narrower" : "same";
  }
  if (opened.length > 0) {
    return closed.length > 0 ? "changed" : "wider";
  }
  if (doubts.length > 0) {
    return "unknown";
  }
  return closed.length > 0 ? "narrower" : "same";
}
