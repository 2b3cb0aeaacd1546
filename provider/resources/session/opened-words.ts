import { isDeepStrictEqual } from "node:util";
import type { CallPolicy } from "./call-policy";
import { type CallChange, lostChecks, mayCall, type OpenedCalls, OTHER, openedCalls } from "./opened-calls";

/** As many names as a reader takes in. */
const MOST_NAMES = 10;

const ENDINGS: Record<OpenedCalls["kind"], string> = {
  free: "",
  unapproved: " without a person's approval",
  approved: " with a person's approval",
};

/** Says which calls a change opens. */
export function wordsOfCalls(change: CallChange): string[] {
  const { before, after } = change;
  const opened = openedCalls(change);
  const others = opened.filter(({ tool }) => tool === OTHER);
  const everywhere = others.filter(({ toolkit }) => toolkit === OTHER);
  const isNew = (toolkit: string) => !mayCall(change, before, toolkit);
  const ofToolkits = others.filter(
    (calls) =>
      calls.toolkit !== OTHER &&
      !everywhere.some((all) => isAlike(all, calls) && (calls.hints !== undefined || isNew(calls.toolkit))),
  );
  const named = opened.filter(
    (calls) =>
      calls.tool !== OTHER &&
      !others.some(
        (all) => all.toolkit === calls.toolkit && isAlike(all, calls) && !hasLists(after, calls.toolkit),
      ),
  );
  return [
    ...everywhere.map((calls) => `${wordsOfCatalogue(calls, after)}${ENDINGS[calls.kind]}`),
    ...ofToolkits.map(
      (calls) => `${wordsOfToolkit(calls, after, isNew(calls.toolkit))}${ENDINGS[calls.kind]}`,
    ),
    ...wordsOfTools(named),
    ...lostChecks(change).map(
      ({ hook, toolkits }) => `${wordsOfChecked(toolkits)} that the hook "${hook}" no longer checks`,
    ),
  ];
}

function wordsOfCatalogue({ hints }: OpenedCalls, { toolkits }: CallPolicy): string {
  if (hints) {
    return `tools ${wordsOfHints(hints)}`;
  }
  const but = [...(toolkits.disable ?? [])];
  return `every toolkit of Composio's catalogue${but.length > 0 ? ` but ${listed(but)}` : ""}`;
}

function wordsOfToolkit({ toolkit, kind, hints }: OpenedCalls, after: CallPolicy, isNew: boolean): string {
  if (hints) {
    return `tools of ${toolkit} ${wordsOfHints(hints)}`;
  }
  if (kind === "unapproved") {
    return `calls of ${toolkit}`;
  }
  if (isNew) {
    return `the toolkit ${toolkit}`;
  }
  return hasLists(after, toolkit) ? `other tools of ${toolkit}` : `every tool of ${toolkit}`;
}

/** The named tools, together where the same became of them. */
function wordsOfTools(opened: readonly OpenedCalls[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { toolkit, tool, kind } of opened) {
    const group = JSON.stringify([toolkit, ENDINGS[kind]]);
    groups.set(group, [...(groups.get(group) ?? []), tool]);
  }
  return [...groups].map(([group, tools]) => `${listed(tools)}${JSON.parse(group)[1]}`);
}

function wordsOfChecked(toolkits: readonly string[]): string {
  const named = toolkits.filter((toolkit) => toolkit !== OTHER);
  return toolkits.length > named.length ? "calls" : `calls of ${listed(named)}`;
}

function wordsOfHints(hints: readonly string[]): string {
  return hints.length === 0 ? "whatever their hints say" : `with the hint ${listed(hints)}`;
}

/** Whether what is said of all tools says it of these as well. */
function isAlike(all: OpenedCalls, calls: OpenedCalls): boolean {
  return all.kind === calls.kind && isDeepStrictEqual(all.hints, calls.hints);
}

function hasLists({ tools }: CallPolicy, toolkit: string): boolean {
  const rule = tools.get(toolkit);
  return rule?.enable !== undefined || rule?.disable !== undefined;
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return [...names.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
