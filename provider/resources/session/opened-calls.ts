import { isDeepStrictEqual } from "node:util";
import { type Call, type CallPolicy, type Lists, type Passage, passageOf, type Reading } from "./call-policy";

/** Stands for every toolkit, and every tool, that no list names. */
export const OTHER = "";

/** The outcome of a call: it passes at once, or without the person who had to approve it, or once a person approves it. */
const KINDS = ["free", "unapproved", "approved"] as const;
type OpenedKind = (typeof KINDS)[number];

/** Calls that did not pass before a change, or not without a person. */
export interface OpenedCalls {
  readonly toolkit: string;
  readonly tool: string;
  readonly kind: OpenedKind;
  /** The hints of these tools. Undefined where it is all the same; empty where it is tools whose hints no list names. */
  readonly hints: readonly string[] | undefined;
}

/** A hook that no longer checks the calls of some toolkits. */
export interface LostCheck {
  readonly hook: string;
  readonly toolkits: readonly string[];
}

/** Every way to read what Composio does not document. */
const READINGS: readonly Reading[] = Array.from({ length: 32 }, (_, bits) => ({
  denyListsLiftHints: (bits & 1) > 0,
  listsLiftApproval: (bits & 2) > 0,
  ownHintsLiftApproval: (bits & 4) > 0,
  preloadLiftsHints: (bits & 8) > 0,
  unseenIsClosed: (bits & 16) > 0,
}));

/** The rules of a session for calls before and after a change, with all that may differ. */
export interface CallChange {
  readonly before: CallPolicy;
  readonly after: CallPolicy;
  /** The toolkits that either names, and any other. */
  readonly toolkits: readonly string[];
  /** The hints that a tool may have. */
  readonly hints: readonly (readonly string[])[];
  readonly readings: readonly Reading[];
}

/** Compares what a session says of calls. */
export function callChange(before: CallPolicy, after: CallPolicy): CallChange {
  const lists = hintLists([before, after]);
  const hints = hintSets(lists);
  const isPreloadedAlone = before.showsPreloadedAlone && after.showsPreloadedAlone;
  // An empty list to enable names no hint, and lets nothing pass.
  const areHintsListed = hints.length > 1 || lists.some(({ enable }) => enable !== undefined);
  // Without hints, and where a client sees what it searches for, there is nothing to read in several ways.
  const readings = READINGS.filter(
    ({ unseenIsClosed, ...ofHints }) =>
      (isPreloadedAlone || !unseenIsClosed) && (areHintsListed || !Object.values(ofHints).includes(true)),
  );
  return { before, after, toolkits: toolkitsOf([before, after]), hints, readings };
}

/** The calls that a change opens, in any way to read it. */
export function openedCalls(change: CallChange): OpenedCalls[] {
  const { toolkits, hints } = change;
  return toolkits.flatMap((toolkit) =>
    toolsOf(change, toolkit).flatMap((tool) => {
      const opened = hints.map((set) => kindOf(change, { toolkit, tool, hints: set }));
      return KINDS.filter((kind) => opened.includes(kind)).map((kind) => {
        const ofKind = hints.filter((_, index) => opened[index] === kind);
        return { toolkit, tool, kind, hints: ofKind.length < hints.length ? describing(ofKind) : undefined };
      });
    }),
  );
}

/** The hooks that check less than before, of what the session permits. */
export function lostChecks(change: CallChange): LostCheck[] {
  const { before, after, toolkits: all } = change;
  const open = all.filter((toolkit) => mayCall(change, after, toolkit));
  return before.hooks.flatMap(({ id, check, toolkits }) => {
    const still = after.hooks.filter((hook) => isDeepStrictEqual(hook.check, check));
    const lost = open.filter(
      (toolkit) => has(toolkits, toolkit) && !still.some((hook) => has(hook.toolkits, toolkit)),
    );
    return lost.length > 0 ? [{ hook: id, toolkits: lost }] : [];
  });
}

/** Whether a session lets any call of a toolkit pass, in any way to read it. */
export function mayCall(change: CallChange, policy: CallPolicy, toolkit: string): boolean {
  return toolsOf(change, toolkit).some((tool) =>
    change.hints.some((hints) =>
      change.readings.some((reading) => passageOf(policy, { toolkit, tool, hints }, reading) > 0),
    ),
  );
}

/** The most that a change opens of a call. */
function kindOf({ before, after, readings }: CallChange, call: Call): OpenedKind | undefined {
  const opened = readings.map((reading) => {
    const [from, to] = [passageOf(before, call, reading), passageOf(after, call, reading)];
    return to > from ? ofPassage(from, to) : undefined;
  });
  return KINDS.find((kind) => opened.includes(kind));
}

function ofPassage(from: Passage, to: Passage): OpenedKind {
  if (from === 1) {
    return "unapproved";
  }
  return to === 1 ? "approved" : "free";
}

function toolkitsOf(policies: readonly CallPolicy[]): string[] {
  const named = policies.flatMap(({ toolkits, tools, hooks }) => [
    ...elements(toolkits.enable, toolkits.disable, toolkits.approved),
    ...tools.keys(),
    ...hooks.flatMap((hook) => (hook.toolkits === "all" ? [] : [...hook.toolkits])),
  ]);
  return [...new Set([...named, OTHER])];
}

/** The tools that are named of a toolkit, and any other. Which toolkit a preloaded one is of is told by its slug. */
function toolsOf({ before, after, toolkits }: CallChange, toolkit: string): string[] {
  const named = [before, after].flatMap(({ tools, preloaded }) => {
    const rule = tools.get(toolkit);
    const seen =
      preloaded === "all" ? [] : [...preloaded].filter((slug) => ownerOf(slug, toolkits) === toolkit);
    return [...elements(rule?.enable, rule?.disable, rule?.approved), ...seen];
  });
  return [...new Set([...named, OTHER])];
}

function ownerOf(tool: string, toolkits: readonly string[]): string {
  return toolkits.find((slug) => slug !== OTHER && tool.startsWith(`${slug.toUpperCase()}_`)) ?? OTHER;
}

function hintLists(policies: readonly CallPolicy[]): Lists[] {
  return policies.flatMap(({ hints, tools }) => [
    hints,
    ...[...tools.values()].flatMap((rule) => rule.hints ?? []),
  ]);
}

/**
 * The sets of hints that a tool may have, of those that are named. Up to three tell all that a change opens: one that
 * lets it pass before, one after, and one for the approval.
 */
function hintSets(lists: readonly Lists[]): string[][] {
  const named = [
    ...new Set(lists.flatMap(({ enable, disable, approved }) => elements(enable, disable, approved))),
  ];
  const larger = (sets: string[][]) =>
    sets.flatMap((set) => named.filter((hint) => hint > (set.at(-1) ?? "")).map((hint) => [...set, hint]));
  const [one, two] = [larger([[]]), larger(larger([[]]))];
  return [[], ...one, ...two, ...larger(two)];
}

/** The hints by which to name tools: each that suffices, or else those that have to come together. */
function describing(sets: readonly (readonly string[])[]): readonly string[] {
  const single = sets.filter(({ length }) => length <= 1);
  return single.some(({ length }) => length === 0) ? [] : single.length > 0 ? single.flat() : (sets[0] ?? []);
}

function elements(...lists: (ReadonlySet<string> | undefined)[]): string[] {
  return lists.flatMap((list) => [...(list ?? [])]);
}

function has(toolkits: ReadonlySet<string> | "all", toolkit: string): boolean {
  return toolkits === "all" || toolkits.has(toolkit);
}
