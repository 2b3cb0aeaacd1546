import { isDeepStrictEqual } from "node:util";
import { memoize } from "../core/memoize";
import { type CallChange, mayCall, type OpenedCalls } from "./call-change";
import type { CallRules } from "./call-rules";
import { OTHER } from "./names";
import { EVERY_TOOLKIT, isStandIn } from "./toolkit-names";
import { listed, shown } from "./words";

/** Says tools whose hints no list names. */
const OPENING = "whatever their hints say";
const CLOSING = "whose hints no list names";

const ENDINGS: Record<OpenedCalls["kind"], string> = {
  free: "",
  unapproved: " without a person's approval",
  approved: " with a person's approval",
};

/** Says which calls a change opens. */
export function wordsOfOpened(change: CallChange, opened: readonly OpenedCalls[]): string[] {
  return wordsOfCalls(change, opened, change.after.closedToolkits, OPENING);
}

/** Says which calls a change closes, where `change` is the same one the other way round. */
export function wordsOfClosed(change: CallChange, closed: readonly OpenedCalls[]): string[] {
  const staying = change.toolkits.filter(
    (toolkit) => !isStandIn(toolkit) && mayCall(change, "before", toolkit) !== false,
  );
  const but = [...new Set([...change.after.closedToolkits, ...staying])];
  return wordsOfCalls(change, closed, but, CLOSING);
}

function wordsOfCalls(
  change: CallChange,
  opened: readonly OpenedCalls[],
  but: readonly string[],
  anyHints: string,
): string[] {
  const { after } = change;
  const others = opened.filter(({ tool }) => tool === OTHER);
  const everywhere = others.filter(({ toolkit }) => toolkit === OTHER);
  const isNew = (toolkit: string) => mayCall(change, "before", toolkit) === false;
  const ofToolkits = others.filter(
    (calls) =>
      calls.toolkit !== OTHER &&
      !everywhere.some((all) => isAlike(all, calls) && (calls.hints !== undefined || isNew(calls.toolkit))),
  );
  const named = opened.filter(
    (calls) =>
      calls.tool !== OTHER &&
      !others.some(
        (all) => all.toolkit === calls.toolkit && isAlike(all, calls) && !after.hasLists(calls.toolkit),
      ),
  );
  return [
    ...everywhere.map((calls) => `${wordsOfCatalogue(calls, but, anyHints)}${ENDINGS[calls.kind]}`),
    ...ofToolkits.map(
      (calls) => `${wordsOfToolkit(calls, after, isNew(calls.toolkit), anyHints)}${ENDINGS[calls.kind]}`,
    ),
    ...wordsOfTools(named),
  ];
}

function wordsOfCatalogue({ hints }: OpenedCalls, but: readonly string[], anyHints: string): string {
  if (hints) {
    return `tools ${wordsOfHints(hints, anyHints)}`;
  }
  return `${EVERY_TOOLKIT}${but.length > 0 ? ` but ${listed(but)}` : ""}`;
}

function wordsOfToolkit(
  { toolkit, kind, hints }: OpenedCalls,
  after: CallRules,
  isNew: boolean,
  anyHints: string,
): string {
  if (hints) {
    return `tools of ${shown(toolkit)} ${wordsOfHints(hints, anyHints)}`;
  }
  if (kind === "unapproved") {
    return `calls of ${shown(toolkit)}`;
  }
  if (isNew) {
    return toolkit.includes(" ") ? shown(toolkit) : `the toolkit ${shown(toolkit)}`;
  }
  return after.hasLists(toolkit) ? `other tools of ${shown(toolkit)}` : `every tool of ${shown(toolkit)}`;
}

/** The named tools, together where the same became of them. */
function wordsOfTools(opened: readonly OpenedCalls[]): string[] {
  const groups = new Map<string, { tools: Set<string>; ending: string }>();
  for (const { toolkit, tool, kind } of opened) {
    const ending = ENDINGS[kind];
    memoize(groups, JSON.stringify([toolkit, ending]), () => ({ tools: new Set(), ending })).tools.add(tool);
  }
  return [...new Set([...groups.values()].map(({ tools, ending }) => `${listed([...tools])}${ending}`))];
}

function wordsOfHints(hints: readonly string[], anyHints: string): string {
  return hints.length === 0 ? anyHints : `with the hint ${listed(hints)}`;
}

/** Whether what is said of all tools says it of these as well. */
function isAlike(all: OpenedCalls, calls: OpenedCalls): boolean {
  return all.kind === calls.kind && isDeepStrictEqual(all.hints, calls.hints);
}
