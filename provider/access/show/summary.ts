import { byCodeUnits } from "../../core/compare";
import { isAgentKind } from "../agent";
import type { ToolkitAccess } from "../agent-access";
import type { AgentRow } from "../agent-row";
import type { Verdict } from "../compare";
import type { EventReceiver } from "../events";
import type { AccessReport } from "../report";
import { countWords } from "../tool-count";

/** The verdicts, in the order in which a reader wants to see them. */
const VERDICTS: readonly Verdict[] = ["wider", "changed", "unknown", "narrower", "same"];

export const VERDICT_WORDS: Record<Verdict, string> = {
  wider: "wider",
  changed: "changed",
  unknown: "not known yet",
  narrower: "narrower",
  same: "no change",
};

/** Whether a row is of an agent itself, and not of what agents use. */
export function isAgent({ kind }: AgentRow): boolean {
  return isAgentKind(kind);
}

/** How many agents have each verdict. */
export function tally({ agents }: AccessReport): Record<Verdict, number> {
  const count = (verdict: Verdict) => agents.filter(({ change }) => change?.verdict === verdict).length;
  return {
    wider: count("wider"),
    changed: count("changed"),
    unknown: count("unknown"),
    narrower: count("narrower"),
    same: count("same"),
  };
}

/** The rows in the order of their verdicts, and by their names. */
export function sorted(agents: readonly AgentRow[]): AgentRow[] {
  const rank = ({ change }: AgentRow) => (change ? VERDICTS.indexOf(change.verdict) : VERDICTS.length);
  return [...agents].sort(
    (a, b) => rank(a) - rank(b) || byCodeUnits(a.name, b.name) || byCodeUnits(a.urn, b.urn),
  );
}

/** The report in one sentence. */
export function sentence(report: AccessReport): string {
  const { agents, isCompared, isPartial } = report;
  if (agents.length === 0) {
    return isPartial || isCompared
      ? "No MCP server and no session changes."
      : "There is no MCP server and no session.";
  }
  if (!isCompared) {
    return agents.length === 1 ? "One agent." : `${agents.length} agents.`;
  }
  const counts = tally(report);
  const parts = [
    wordsOf(counts.wider, "may do more than before"),
    wordsOf(counts.changed, "may do more and less than before"),
    wordsOf(counts.unknown, "may do more, by what is not known yet"),
    wordsOf(counts.narrower, "may do less than before"),
    counts.same > 0
      ? `${counted(counts.same)} may do what ${counts.same === 1 ? "it" : "they"} could before`
      : "",
    wordsOf(agents.filter(({ change }) => !change).length, "of a state alone, compared with nothing"),
  ].filter((part) => part !== "");
  return `${parts.join("; ")}.`;
}

/** A toolkit in one line. */
export function toolkitLine(
  { toolkit, tools, approval, through, count }: ToolkitAccess,
  text = (words: string) => words,
): string {
  return (
    `${text(toolkit)}: ${text(tools)}${count ? ` (${text(countWords(count))})` : ""}` +
    `${approval === "" ? "" : `; with a person's approval: ${text(approval)}`}` +
    `${through === "" ? "" : `; through ${text(through)}`}`
  );
}

/** Who gets events, in one line. */
export function eventLine(
  { name, receiver, events, change }: EventReceiver,
  text = (words: string) => words,
): string {
  const is = change === undefined || change === "same" ? "" : ` (${change})`;
  return `${text(name)}: ${text(receiver)} gets ${text(events.join(", "))}${is}`;
}

/** Whether a row belongs to another stack or file than others, so that its name alone does not tell which it is. */
export function areOfOneStack(agents: readonly AgentRow[]): boolean {
  return new Set(agents.map(({ project, stack, file }) => JSON.stringify([project, stack, file]))).size <= 1;
}

function wordsOf(count: number, words: string): string {
  return count > 0 ? `${counted(count)} ${words}` : "";
}

function counted(count: number): string {
  return count === 1 ? "1 agent" : `${count} agents`;
}
