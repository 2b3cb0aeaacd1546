import { memoize } from "../core/memoize";
import type { Side } from "./agent";
import { type CallRules, type Passage, type Passages, readingsOf } from "./call-rules";
import type { Maybe } from "./maybe";
import { type Names, OTHER, unknownName } from "./names";
import { ownersOf } from "./server-calls";

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

/** One call before a change and after it, by each way to read the rules. */
interface CallPair {
  readonly tool: string;
  readonly hints: readonly string[];
  readonly before: readonly Passages[];
  readonly after: readonly Passages[];
}

/** The rules for calls before and after a change, with all that may differ. */
export interface CallChange {
  readonly before: CallRules;
  readonly after: CallRules;
  /** The toolkits that either names, and any other. */
  readonly toolkits: readonly string[];
  /** The calls of a toolkit: of each tool that is named and of any other, with all hints that tell calls apart. */
  pairsOf(toolkit: string): readonly CallPair[];
  /** The hints for which a hint of a call stands, because the lists do not tell them apart. */
  hintsLike(hint: string): readonly string[];
}

/** Compares what an agent's inputs say of calls. */
export function callChange(before: CallRules, after: CallRules, more: readonly string[] = []): CallChange {
  const both = [before, after];
  const hints = namedHints(both.flatMap((rules) => rules.hints));
  const readings = readingsOf(both);
  const toolkits = toolkitsOf(both, more);
  const pairs = new Map<string, readonly CallPair[]>();
  const pairsOf = (toolkit: string) =>
    toolsOf(both, toolkit, toolkits).flatMap((tool) =>
      hints.sets.map((set): CallPair => {
        const call = { toolkit, tool, hints: set };
        const passagesBy = (rules: CallRules) => readings.map((reading) => rules.passage(call, reading));
        return { tool, hints: set, before: passagesBy(before), after: passagesBy(after) };
      }),
    );
  return {
    before,
    after,
    toolkits,
    pairsOf: (toolkit) => memoize(pairs, toolkit, () => pairsOf(toolkit)),
    hintsLike: hints.alike,
  };
}

/** The same change the other way round: what it opens is what this closes. */
export function reversed({ before, after, toolkits, pairsOf, hintsLike }: CallChange): CallChange {
  const turned = (pair: CallPair) => ({ ...pair, before: pair.after, after: pair.before });
  const pairs = new Map<string, readonly CallPair[]>();
  return {
    before: after,
    after: before,
    toolkits,
    pairsOf: (toolkit) => memoize(pairs, toolkit, () => pairsOf(toolkit).map(turned)),
    hintsLike,
  };
}

/** The calls that a change opens for certain, in any way to read it. */
export function openedCalls({ toolkits, pairsOf, hintsLike }: CallChange): OpenedCalls[] {
  return toolkits.flatMap((toolkit) =>
    [...byTool(pairsOf(toolkit))].flatMap(([tool, pairs]) => {
      const opened = pairs.map(kindOf);
      return KINDS.filter((kind) => opened.includes(kind)).map((kind) => {
        const ofKind = pairs.flatMap(({ hints }, index) => (opened[index] === kind ? [hints] : []));
        const hints = ofKind.length < pairs.length ? describing(ofKind, hintsLike) : undefined;
        return { toolkit, tool, kind, hints };
      });
    }),
  );
}

function byTool(pairs: readonly CallPair[]): Map<string, CallPair[]> {
  const tools = new Map<string, CallPair[]>();
  for (const pair of pairs) {
    tools.set(pair.tool, [...(tools.get(pair.tool) ?? []), pair]);
  }
  return tools;
}

/** The toolkits of which a change may open calls, by what is not known. */
export function maybeOpened({ toolkits, pairsOf }: CallChange): string[] {
  return toolkits.filter((toolkit) =>
    pairsOf(toolkit).some(({ before, after }) =>
      before.some((from, reading) => isOpen(from, after[reading] ?? from) === undefined),
    ),
  );
}

/** Whether an agent can call anything of a toolkit, in any way to read it. */
export function mayCall({ pairsOf }: CallChange, side: Side, toolkit: string): Maybe {
  const passages = pairsOf(toolkit).flatMap((pair) => pair[side]);
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
function kindOf({ before, after }: CallPair): OpenedKind | undefined {
  const opened = before.map((from, reading) => {
    const to = after[reading] ?? from;
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
function toolsOf(both: readonly CallRules[], toolkit: string, toolkits: readonly string[]): string[] {
  const own = both.flatMap((rules) => rules.toolsOf(toolkit));
  const shared = both.flatMap(({ tools }) => tools);
  const ofSlug = shared
    .flatMap(({ known }) => known)
    .filter((tool) => ownersOf(tool, toolkits).includes(toolkit));
  const named = [...own.flatMap(({ known }) => known), ...ofSlug];
  return [...new Set([...named, ...unknownName([...own, ...shared]), OTHER])];
}

/** The hints that are named: one of each kind, and all that the lists tell as little apart from it. */
interface NamedHints {
  readonly sets: readonly (readonly string[])[];
  alike(hint: string): readonly string[];
}

/**
 * The sets of hints that a tool may have, of those that are named. Up to three tell all that a change opens: one that
 * lets it pass before, one after, and one for the approval. Of hints that stand in the same lists, one tells it.
 */
function namedHints(lists: readonly Names[]): NamedHints {
  const named = [...new Set([...lists.flatMap(({ known }) => known), ...unknownName(lists)])];
  const kinds = new Map<string, string[]>();
  for (const hint of named) {
    const kind = JSON.stringify(lists.map((list) => list.has(hint) ?? null));
    kinds.set(kind, [...(kinds.get(kind) ?? []), hint]);
  }
  const alike = new Map([...kinds.values()].map((hints) => [hints[0] ?? "", hints]));
  const larger = (sets: string[][]) =>
    sets.flatMap((set) =>
      [...alike.keys()].filter((hint) => hint > (set.at(-1) ?? "")).map((hint) => [...set, hint]),
    );
  const [one, two] = [larger([[]]), larger(larger([[]]))];
  return { sets: [[], ...one, ...two, ...larger(two)], alike: (hint) => alike.get(hint) ?? [hint] };
}

/** The hints by which to name tools: each that suffices, or else those that have to come together. */
function describing(sets: readonly (readonly string[])[], alike: NamedHints["alike"]): readonly string[] {
  const single = sets.filter(({ length }) => length <= 1);
  if (single.some(({ length }) => length === 0)) {
    return [];
  }
  return single.length > 0 ? single.flat().flatMap(alike) : (sets[0] ?? []);
}
