import { type Call, type CallRules, type Passage, type Passages, READINGS, type Reading } from "./calls";
import type { Maybe } from "./maybe";
import { type Names, OTHER, unknownName } from "./names";
import { ownersOf } from "./server-calls";

/** The outcome of a call: it passes at once, or without the person who had to approve it, or once a person approves it. */
const KINDS = ["free", "unapproved", "approved"] as const;
export type OpenedKind = (typeof KINDS)[number];

/** Calls that did not pass before a change, or not without a person. */
export interface OpenedCalls {
  readonly toolkit: string;
  readonly tool: string;
  readonly kind: OpenedKind;
  /** The hints of these tools. Undefined where it is all the same; empty where it is tools whose hints no list names. */
  readonly hints: readonly string[] | undefined;
}

/** The rules for calls before and after a change, with all that may differ. */
export interface CallChange {
  readonly before: CallRules;
  readonly after: CallRules;
  /** The toolkits that either names, and any other. */
  readonly toolkits: readonly string[];
  /** The hints that a tool may have. */
  readonly hints: readonly (readonly string[])[];
  readonly readings: readonly Reading[];
}

/** Compares what an agent's inputs say of calls. */
export function callChange(before: CallRules, after: CallRules, more: readonly string[] = []): CallChange {
  const both = [before, after];
  const hints = hintSets(both.flatMap((rules) => rules.hints));
  const isPreloadedAlone = both.some(({ showsPreloadedAlone }) => showsPreloadedAlone);
  const areHintsListed = both.some(({ hasHints }) => hasHints);
  // Without hints, and where a client sees what it searches for, there is nothing to read in several ways.
  const readings = READINGS.filter(
    ({ unseenIsClosed, ...ofHints }) =>
      (isPreloadedAlone || !unseenIsClosed) && (areHintsListed || !Object.values(ofHints).includes(true)),
  );
  return { before, after, toolkits: toolkitsOf(both, more), hints, readings };
}

/** The same change the other way round: what it opens is what this closes. */
export function reversed(change: CallChange): CallChange {
  return { ...change, before: change.after, after: change.before };
}

/** The calls that a change opens for certain, in any way to read it. */
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

/** The toolkits of which a change may open calls, by what is not known. */
export function maybeOpened(change: CallChange): string[] {
  const { before, after, toolkits, hints, readings } = change;
  return toolkits.filter((toolkit) =>
    toolsOf(change, toolkit).some((tool) =>
      hints.some((set) =>
        readings.some((reading) => {
          const call = { toolkit, tool, hints: set };
          const [from, to] = [before.passage(call, reading), after.passage(call, reading)];
          return isOpen(from, to) === undefined;
        }),
      ),
    ),
  );
}

/** Whether an agent can call anything of a toolkit, in any way to read it. */
export function mayCall(change: CallChange, rules: CallRules, toolkit: string): Maybe {
  const passages = toolsOf(change, toolkit).flatMap((tool) =>
    change.hints.flatMap((hints) =>
      change.readings.map((reading) => rules.passage({ toolkit, tool, hints }, reading)),
    ),
  );
  if (passages.some(({ least }) => least > 0)) {
    return true;
  }
  return passages.some(({ most }) => most > 0) ? undefined : false;
}

/** Whether a call passes more easily than before. */
function isOpen(from: Passages, to: Passages): Maybe {
  if (to.least > from.most) {
    return true;
  }
  return to.most > from.least ? undefined : false;
}

/** The most that a change opens of a call. */
function kindOf({ before, after, readings }: CallChange, call: Call): OpenedKind | undefined {
  const opened = readings.map((reading) => {
    const [from, to] = [before.passage(call, reading), after.passage(call, reading)];
    return isOpen(from, to) ? ofPassage(from.most, to.least) : undefined;
  });
  return KINDS.find((kind) => opened.includes(kind));
}

function ofPassage(from: Passage, to: Passage): OpenedKind {
  if (from === 1) {
    return "unapproved";
  }
  return to === 1 ? "approved" : "free";
}

function toolkitsOf(both: readonly CallRules[], more: readonly string[]): string[] {
  const lists = both.flatMap(({ toolkits }) => toolkits);
  const named = lists.flatMap(({ known }) => known);
  return [...new Set([...named, ...more, ...unknownName(lists), OTHER])];
}

/** The tools that are named of a toolkit, and any other. */
function toolsOf({ before, after, toolkits }: CallChange, toolkit: string): string[] {
  const both = [before, after];
  const own = both.flatMap((rules) => rules.toolsOf(toolkit));
  const shared = both.flatMap(({ tools }) => tools);
  const ofSlug = shared
    .flatMap(({ known }) => known)
    .filter((tool) => ownersOf(tool, toolkits).includes(toolkit));
  return [...new Set([...own.flatMap(({ known }) => known), ...ofSlug, ...unknownName([...own, ...shared]), OTHER])];
}

/**
 * The sets of hints that a tool may have, of those that are named. Up to three tell all that a change opens: one that
 * lets it pass before, one after, and one for the approval.
 */
function hintSets(lists: readonly Names[]): string[][] {
  const named = [...new Set([...lists.flatMap(({ known }) => known), ...unknownName(lists)])];
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
