import type { Names } from "./names";

/** A call of a tool that has some hints. */
export interface Call {
  readonly toolkit: string;
  readonly tool: string;
  readonly hints: readonly string[];
}

/** How a call passes: not at all, once a person has approved it, or at once. */
export type Passage = 0 | 1 | 2;

/** How a call passes at the least and at the most, by what is known. */
export interface Passages {
  readonly least: Passage;
  readonly most: Passage;
}

/** Each of them once, because there are very many calls. */
const PASSAGES: readonly (readonly Passages[])[] = ([0, 1, 2] as const).map((least) =>
  ([0, 1, 2] as const).map((most) => ({ least, most })),
);

export const CLOSED: Passages = { least: 0, most: 0 };

/** How a call passes at the least and at the most. */
export function passages(least: Passage, most: Passage): Passages {
  return PASSAGES[least]?.[most] ?? CLOSED;
}

/** One way to read the rules that Composio does not document. */
export interface Reading {
  /** A tool passes that no deny-list names, whatever hints say. */
  readonly denyListsLiftHints: boolean;
  /** A tool that a list names needs no approval for its hints. */
  readonly listsLiftApproval: boolean;
  /** The hints of a toolkit that name no approval lift those of all toolkits. */
  readonly ownHintsLiftApproval: boolean;
  /** A preloaded tool passes whatever hints say. */
  readonly preloadLiftsHints: boolean;
  /** A tool that a client does not see cannot be called. */
  readonly unseenIsClosed: boolean;
}

/** Every way to read what Composio does not document. */
const READINGS: readonly Reading[] = Array.from({ length: 32 }, (_, bits) => ({
  denyListsLiftHints: (bits & 1) > 0,
  listsLiftApproval: (bits & 2) > 0,
  ownHintsLiftApproval: (bits & 4) > 0,
  preloadLiftsHints: (bits & 8) > 0,
  unseenIsClosed: (bits & 16) > 0,
}));

/**
 * The ways to read what is said. Where nothing is said that may be read so, the other ways are the same. Whether a client
 * sees preloaded tools alone is asked where that does not change: where it does, search or several calls at once do.
 */
export function readingsOf(rules: readonly CallRules[]): Reading[] {
  const names = rules.flatMap(({ disputed }) => Object.entries(disputed).filter(([, is]) => is));
  const disputed = new Set(names.map(([name]) => name));
  if (!rules.every((each) => each.disputed.unseenIsClosed)) {
    disputed.delete("unseenIsClosed");
  }
  return disputed.size === 0
    ? READINGS.slice(0, 1)
    : READINGS.filter((reading) => Object.entries(reading).every(([name, is]) => !is || disputed.has(name)));
}

/** The rules of an agent for calls. */
export interface CallRules {
  passage(call: Call, reading: Reading): Passages;
  /** The lists of toolkits. */
  readonly toolkits: readonly Names[];
  /** The lists of the tools of one toolkit. */
  toolsOf(toolkit: string): readonly Names[];
  /** The lists of tools of any toolkit. Which one a tool is of is told by its slug. */
  readonly tools: readonly Names[];
  /** The lists of hints. */
  readonly hints: readonly Names[];
  /** Whether each part is said that may be read in several ways. */
  readonly disputed: Readonly<Partial<Record<keyof Reading, boolean>>>;
  /** Whether something is said of the tools of a toolkit by their names. */
  hasLists(toolkit: string): boolean;
  /** The toolkits that are closed where all others are open. */
  readonly closedToolkits: readonly string[];
}

/** The rules of an agent that is not there. */
export const NO_CALLS: CallRules = {
  passage: () => CLOSED,
  toolkits: [],
  toolsOf: () => [],
  tools: [],
  hints: [],
  disputed: {},
  hasLists: () => false,
  closedToolkits: [],
};
