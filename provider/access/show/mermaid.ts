import type { AgentAccess, ToolkitAccess } from "../agent-access";
import type { AgentRow } from "../agent-row";
import { EVERY_TOOLKIT } from "../toolkit-names";
import { listed, shown } from "../words";
import { sorted } from "./summary";

/** Below Mermaid's own limits of 500 edges and 50,000 characters. */
const MOST_EDGES = 400;
const MOST_CHARACTERS = 40_000;
/** Leaves room for the last node, and for what colours the edges. */
const ROOM = 12_000;
/** As many toolkits as one agent has. */
const MOST_TOOLKITS = 30;
/** As many tools as a node names. */
const MOST_TOOLS = 6;
const LONGEST_LABEL = 120;

type Mark = "wider" | "narrower" | "";
const MARKS: readonly Mark[] = ["", "narrower", "wider"];
const ARROWS: Record<Mark, string> = { wider: "==>", narrower: "-.->", "": "-->" };
const COLOURS: Record<Mark, string> = { wider: "#c62828", narrower: "#2e7d32", "": "" };

/** A flow chart from each agent to its toolkits and their tools, for Markdown that draws it. */
export function flowChart(agents: readonly AgentRow[]): string {
  const lines = ["flowchart LR"];
  const marks: Mark[] = [];
  let length = 0;
  let nodes = 0;
  const rows = sorted(agents);
  for (const [index, row] of rows.entries()) {
    const drawn = drawAgent(row, nodes);
    const size = drawn.lines.reduce((sum, line) => sum + line.length + 1, 0);
    if (marks.length + drawn.marks.length > MOST_EDGES - 1 || length + size > MOST_CHARACTERS - ROOM) {
      lines.push(`  rest["and ${rows.length - index} more agents"]`);
      break;
    }
    lines.push(...drawn.lines);
    marks.push(...drawn.marks);
    length += size;
    nodes += drawn.nodes;
  }
  return [...lines, ...colours(marks)].join("\n");
}

interface Drawn {
  readonly lines: readonly string[];
  readonly marks: readonly Mark[];
  readonly nodes: number;
}

function drawAgent(row: AgentRow, first: number): Drawn {
  const agent = `n${first}`;
  const lines = [`  ${agent}(["${label(`${row.name} (${row.kind})`)}"])`];
  const marks: Mark[] = [];
  let nodes = 1;
  const toolkits = toolkitsOf(row);
  for (const { toolkit, mark } of toolkits.slice(0, MOST_TOOLKITS)) {
    const [node, tools] = [`n${first + nodes}`, `n${first + nodes + 1}`];
    nodes += 2;
    const approval = toolkit.approval === "" ? "" : `|"${label(`approval: ${toolkit.approval}`)}"|`;
    lines.push(`  ${agent} ${ARROWS[mark]} ${node}["${label(toolkit.toolkit)}"]`);
    lines.push(`  ${node} ${ARROWS[mark]}${approval} ${tools}["${label(toolsOf(toolkit))}"]`);
    marks.push(mark, mark);
  }
  if (toolkits.length > MOST_TOOLKITS) {
    const most = Math.max(...toolkits.slice(MOST_TOOLKITS).map(({ mark }) => MARKS.indexOf(mark)));
    const mark = MARKS[most] ?? "";
    lines.push(
      `  ${agent} ${ARROWS[mark]} n${first + nodes}["and ${toolkits.length - MOST_TOOLKITS} more toolkits"]`,
    );
    marks.push(mark);
    nodes += 1;
  }
  return { lines, marks, nodes };
}

/** The toolkits after a change, and those that are gone: what opens first. */
function toolkitsOf({ access, before, change }: AgentRow): { toolkit: ToolkitAccess; mark: Mark }[] {
  const opened = new Set((change?.toolkits.opened ?? []).map(shown));
  const closed = new Set((change?.toolkits.closed ?? []).map(shown));
  const gone = (before?.toolkits ?? []).filter(({ toolkit }) => !has(access, toolkit));
  const still = access.toolkits.map((toolkit) => ({ toolkit, mark: markOf(keyOf(toolkit), opened, closed) }));
  const all = [
    ...still,
    ...gone.map((toolkit) => ({ toolkit, mark: markOf(keyOf(toolkit), new Set(), closed) })),
  ];
  return all.sort((a, b) => MARKS.indexOf(b.mark) - MARKS.indexOf(a.mark));
}

/** The name for all toolkits that nothing names has words with spaces. */
function keyOf({ toolkit }: ToolkitAccess): string {
  return toolkit.startsWith(EVERY_TOOLKIT) ? "" : toolkit;
}

function has({ toolkits }: AgentAccess, name: string): boolean {
  return toolkits.some(({ toolkit }) => toolkit === name);
}

/** One that does not change has no mark. */
function markOf(toolkit: string, opened: ReadonlySet<string>, closed: ReadonlySet<string>): Mark {
  if (opened.has(toolkit)) {
    return "wider";
  }
  return closed.has(toolkit) ? "narrower" : "";
}

function toolsOf({ tools, named, count }: ToolkitAccess): string {
  const more = named.length - MOST_TOOLS;
  const names = more > 0 ? `${listed(named, MOST_TOOLS)}` : tools;
  return count ? `${names} (${count.tools} tools)` : names;
}

function colours(marks: readonly Mark[]): string[] {
  return (["wider", "narrower"] as const).flatMap((mark) => {
    const edges = marks.flatMap((each, index) => (each === mark ? [index] : []));
    return edges.length > 0 ? [`  linkStyle ${edges.join(",")} stroke:${COLOURS[mark]}`] : [];
  });
}

/** A text that is nothing but text to Mermaid, and to the page that it draws. */
function label(text: string): string {
  const short = text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)}…` : text;
  return [...short]
    .map((each) => (/[A-Za-z0-9 _,:'…]/.test(each) ? each : `#${each.codePointAt(0)};`))
    .join("");
}
