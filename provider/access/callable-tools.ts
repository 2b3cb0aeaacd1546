import { type AgentKind, type AgentSide, declaredInputs } from "./agent";
import type { AgentAccess } from "./agent-access";
import { type CallRules, type Passages, readingsOf } from "./call-rules";
import { withDirectTools } from "./direct-tools";
import { serverCalls } from "./server-calls";
import { sessionCalls } from "./session-calls";
import type { ToolCount } from "./tool-count";

/** A tool, by Composio's catalogue. */
export interface CatalogueTool {
  /** Such as `GMAIL_SEND_EMAIL`. */
  readonly slug: string;
  /** The hints of what it does, such as `readOnlyHint`. */
  readonly hints: readonly string[];
}

/** A tool that an agent may call. */
export interface CallableTool {
  /** The tool, as it was given. */
  tool: CatalogueTool;
  /** Whether a person always has to approve a call. */
  needsApproval: boolean;
}

const WRITING = ["createHint", "updateHint", "destructiveHint"];

/** Whether a tool may change something. One of which Composio says nothing may. */
export function mayWrite({ hints }: CatalogueTool): boolean {
  return WRITING.some((hint) => hints.includes(hint)) || !hints.includes("readOnlyHint");
}

/** Whether a tool may take something away. One of which Composio does not say what it does may. */
export function mayDestroy({ hints }: CatalogueTool): boolean {
  return (
    hints.includes("destructiveHint") || ![...WRITING, "readOnlyHint"].some((hint) => hints.includes(hint))
  );
}

/** The tools of a toolkit that an agent may call, and how, in any way to read what Composio does not document. */
export function callableTools(
  kind: AgentKind,
  side: AgentSide,
  toolkit: string,
  tools: readonly CatalogueTool[],
): CallableTool[] {
  const rules = rulesOf(kind, side);
  const readings = readingsOf([rules]);
  return tools.flatMap((tool) => {
    const passages = readings.map((reading) =>
      rules.passage({ toolkit, tool: tool.slug.toUpperCase(), hints: tool.hints }, reading),
    );
    const most = Math.max(...passages.map((passage: Passages) => passage.most));
    return most > 0 ? [{ tool, needsApproval: most === 1 }] : [];
  });
}

function rulesOf(kind: AgentKind, side: AgentSide): CallRules {
  const inputs = declaredInputs(side.inputs);
  return kind === "Session" ? sessionCalls(withDirectTools(inputs)) : serverCalls(inputs, side.authConfigs);
}

/** The same description with the number of tools of each toolkit that the catalogue has. */
export function withCounts(
  kind: AgentKind,
  access: AgentAccess,
  side: AgentSide,
  catalogue: ReadonlyMap<string, readonly CatalogueTool[]>,
): AgentAccess {
  const toolkits = access.toolkits.map((each) => {
    const tools = catalogue.get(each.toolkit);
    return tools ? { ...each, count: countOf(callableTools(kind, side, each.toolkit, tools)) } : each;
  });
  return { ...access, toolkits };
}

function countOf(callable: readonly CallableTool[]): ToolCount {
  return {
    tools: callable.length,
    write: callable.filter(({ tool }) => mayWrite(tool)).length,
    destroy: callable.filter(({ tool }) => mayDestroy(tool)).length,
    approved: callable.filter(({ needsApproval }) => needsApproval).length,
  };
}
