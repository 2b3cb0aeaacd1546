import { firstOf } from "../../core/lists-in-words";
import type { AgentRow } from "../agent-row";
import { mayOpen } from "../compare";
import type { AccessReport } from "../report";
import { flowChart } from "./mermaid";
import { areOfOneStack, eventLine, isAgent, sentence, sorted, toolkitLine, VERDICT_WORDS } from "./summary";

/** By which a comment is found again, to be edited in place. */
export const COMMENT_MARK = "<!-- pulumi-composio access -->";

/** GitHub takes 65,536 characters. */
const MOST_CHARACTERS = 60_000;
/** For the end of the comment, and the chart. */
const ROOM_FOR_REST = 4_000;
/** As many lines as one agent has. */
const MOST_LINES = 40;

/** The report as a comment on a pull request: one sentence, what opens, the rest folded, and a chart. */
export function markdownOf(report: AccessReport): string {
  const rows = sorted(report.agents);
  const isAlone = areOfOneStack(rows);
  const chart = rows.length > 0 ? ["", "", "```mermaid", flowChart(rows), "```"].join("\n") : "";
  const page = new Page(MOST_CHARACTERS - ROOM_FOR_REST - chart.length);
  page.add(COMMENT_MARK, "### Who may do what", "", `**${text(sentence(report))}**`);
  page.addAll(report.remarks.flatMap((remark) => ["", `_${text(remark)}_`]));
  const loud = rows.filter(({ change }) => mayOpen(change?.verdict));
  page.addEach(
    loud.map((row) => changeLines(row, isAlone)),
    "agents of which something opens",
  );
  const quiet = rows.filter(({ change }) => change?.verdict === "narrower");
  page.fold(
    "What closes",
    quiet.map((row) => changeLines(row, isAlone)),
  );
  page.fold(
    "All that each agent may do",
    rows.filter(isAgent).map((row) => accessLines(row, isAlone)),
  );
  page.fold(
    "Who gets events",
    report.events.length > 0 ? [report.events.map((event) => `- ${eventLine(event, text)}`)] : [],
  );
  return `${page.text()}${chart}\n`;
}

/** A page that never becomes too long. */
class Page {
  readonly #lines: string[] = [];
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  add(...lines: string[]): void {
    this.addAll(lines);
  }

  addAll(lines: readonly string[]): boolean {
    const length = lines.reduce((sum, line) => sum + line.length + 1, 0);
    if (length > this.#left) {
      return false;
    }
    this.#lines.push(...lines);
    this.#left -= length;
    return true;
  }

  /** Adds as many parts as there is room for, and says how many there are not. */
  addEach(parts: readonly (readonly string[])[], what: string): void {
    for (const [index, part] of parts.entries()) {
      if (!this.addAll(["", ...part])) {
        this.#lines.push(
          "",
          `_There is no room for ${parts.length - index} more ${what}: see the whole report._`,
        );
        return;
      }
    }
  }

  fold(title: string, parts: readonly (readonly string[])[]): void {
    if (parts.length === 0) {
      return;
    }
    this.#lines.push("", `<details><summary>${title}</summary>`);
    this.addEach(parts, "entries");
    this.#lines.push("", "</details>");
  }

  text(): string {
    return this.#lines.join("\n");
  }
}

function changeLines(row: AgentRow, isAlone: boolean): string[] {
  const { change } = row;
  if (!change) {
    return [];
  }
  const lines = [
    ...change.opened.map((words) => `- may now: ${text(words)}`),
    ...change.closed.map((words) => `- may no longer: ${text(words)}`),
    ...change.unknown.map((words) => `- not known: ${text(words)}`),
    ...row.notes.map((note) => `- ${text(note)}`),
  ];
  return [`#### ${title(row, isAlone)}: ${VERDICT_WORDS[change.verdict]}`, "", ...shortened(lines)];
}

function accessLines(row: AgentRow, isAlone: boolean): string[] {
  const { access } = row;
  const lines = [
    `- acts for ${text(access.user)}${access.address === undefined ? "" : `, at ${text(access.address)}`}`,
    ...access.toolkits.map((toolkit) => `- ${toolkitLine(toolkit, text)}`),
    ...access.hooks.map((hook) => `- ${text(hook)}`),
    ...(access.open.length > 0 ? [`- also open: ${text(access.open.join("; "))}`] : []),
    ...row.notes.map((note) => `- ${text(note)}`),
  ];
  return [`**${title(row, isAlone)}**`, "", ...shortened(lines)];
}

function title({ name, kind, project, stack, file }: AgentRow, isAlone: boolean): string {
  return `${text(name)} (${kind}${isAlone ? "" : `, ${text(`${project}/${stack} in ${file}`)}`})`;
}

function shortened(lines: readonly string[]): string[] {
  return firstOf(lines, MOST_LINES, (more) => `- and ${more} more`);
}

/** Characters that would be markup, HTML, a link, or the name of a person, of an issue or of another thing. */
const MARKUP =
  /[&<>\\`*[\]|^~]|(?<!\w)_|_(?!\w)|:(?=\/\/)|(?<=www)\.|[@#!$%](?=\w)|#|^[-+](?=\s)|^\d+(?=[.)])/gi;

/** A text that is nothing but text in Markdown: no markup, no HTML, and no name that calls somebody. */
function text(words: string): string {
  return words.replace(MARKUP, (each) =>
    /[@#!$%]|\d/.test(each) ? `${each}<!-- -->` : `&#${each.charCodeAt(0)};`,
  );
}
