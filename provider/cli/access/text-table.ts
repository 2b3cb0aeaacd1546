import { Table } from "console-table-printer";
import type { AgentRow } from "../../access/agent-row";
import type { Verdict } from "../../access/compare";
import type { AccessReport } from "../../access/report";
import {
  areOfOneStack,
  eventLine,
  sentence,
  sorted,
  toolkitLine,
  VERDICT_WORDS,
} from "../../access/show/summary";

/** The width where it is not known, as in a file. */
const DEFAULT_WIDTH = 120;
const NARROWEST = 60;
/** The width that the borders of three columns take. */
const BORDERS = 10;

const COLOURS: Record<Verdict, string> = {
  wider: "red",
  changed: "red",
  unknown: "yellow",
  narrower: "green",
  same: "white",
};

/** Where the text goes. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The report as a table for a terminal, in colours where it is one. */
export function textOf(report: AccessReport, terminal: Terminal, env = process.env): string {
  const rows = sorted(report.agents);
  const isColoured = terminal.isTTY === true && !env.NO_COLOR;
  const lines = [sentence(report), ...report.remarks];
  if (rows.length > 0) {
    lines.push(tableOf(rows, report.isCompared, terminal.columns ?? DEFAULT_WIDTH, isColoured));
  }
  lines.push(...report.events.map((event) => eventLine(event)));
  return `${lines.join("\n")}\n`;
}

function tableOf(rows: readonly AgentRow[], isCompared: boolean, width: number, isColoured: boolean): string {
  const room = Math.max(width, NARROWEST) - BORDERS;
  const first = Math.floor(room / 5);
  const rest = room - first;
  const may = isCompared ? Math.floor(rest / 2) : rest;
  const change = rest - may;
  const table = new Table({
    columns: [
      { name: "agent", alignment: "left", maxLen: first },
      { name: "may", title: "may do", alignment: "left", maxLen: may },
      ...(isCompared ? [{ name: "change", alignment: "left" as const, maxLen: change }] : []),
    ],
    shouldDisableColors: !isColoured,
  });
  const isAlone = areOfOneStack(rows);
  for (const row of rows) {
    const cells = {
      agent: broken(nameCell(row, isAlone), first),
      may: broken(accessCell(row), may),
      ...(isCompared && { change: broken(changeCell(row), change) }),
    };
    const color = COLOURS[row.change?.verdict ?? "same"];
    table.addRow(cells, { separator: true, ...(isColoured && { color }) });
  }
  return table.render();
}

/** Breaks words that are longer than a column, such as an address. */
function broken(cell: string, width: number): string {
  return cell.replace(new RegExp(`\\S{${width}}(?=\\S)`, "gu"), "$&\n");
}

function nameCell({ name, kind, project, stack, file }: AgentRow, isAlone: boolean): string {
  return [name, kind, ...(isAlone ? [] : [`${project}/${stack}`, file])].join("\n");
}

function accessCell({ access, notes }: AgentRow): string {
  return [
    `acts for ${access.user}`,
    ...(access.address === undefined ? [] : [`at ${access.address}`]),
    ...access.toolkits.map((toolkit) => toolkitLine(toolkit)),
    ...access.hooks,
    ...(access.open.length > 0 ? [`also open: ${access.open.join("; ")}`] : []),
    ...notes,
  ].join("\n");
}

function changeCell({ change }: AgentRow): string {
  if (!change) {
    return "";
  }
  return [
    VERDICT_WORDS[change.verdict],
    ...change.opened.map((words) => `+ ${words}`),
    ...change.closed.map((words) => `- ${words}`),
    ...change.unknown.map((words) => `? ${words}`),
  ].join("\n");
}
