import type { Maybe } from "./maybe";

/** The path of an input, or of a part of one. */
export type InputPath = readonly string[];

/** An input, or a part of one, that is not known and on which it depends what an agent may do. */
export interface Doubt {
  readonly input: InputPath;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  /** The part that is not known, where it is not the input itself. */
  readonly words?: string;
}

/** All that a change does to what an agent may do, each in a few words. */
export interface Findings {
  readonly opened: readonly string[];
  readonly closed: readonly string[];
  readonly doubts: readonly Doubt[];
  /** The toolkits of which calls open or close, for a picture. */
  readonly toolkits?: ChangedToolkits;
}

/** Toolkits of which a change opens or closes calls. The empty text stands for all that nothing names. */
export interface ChangedToolkits {
  /** Slugs in lower case. */
  readonly opened: readonly string[];
  /** Slugs in lower case. */
  readonly closed: readonly string[];
}

export const NOTHING: Findings = { opened: [], closed: [], doubts: [] };

/**
 * Gives findings that hold only where something is so: as they are, not at all, or in doubt where that is not known.
 *
 * @param inputs The inputs on which it depends whether it is so.
 */
export function whereSo(isSo: Maybe, findings: Findings, inputs: () => readonly InputPath[]): Findings {
  if (isSo !== undefined) {
    return isSo ? findings : NOTHING;
  }
  const { opened, closed, doubts } = findings;
  const may = { mayOpen: opened.length > 0, mayClose: closed.length > 0 };
  const more = may.mayOpen || may.mayClose ? inputs().map((input): Doubt => ({ input, ...may })) : [];
  return { ...NOTHING, doubts: [...doubts, ...more] };
}

export function together(all: readonly Findings[]): Findings {
  return {
    opened: [...new Set(all.flatMap(({ opened }) => opened))],
    closed: [...new Set(all.flatMap(({ closed }) => closed))],
    doubts: all.flatMap(({ doubts }) => doubts),
    toolkits: {
      opened: all.flatMap(({ toolkits }) => toolkits?.opened ?? []),
      closed: all.flatMap(({ toolkits }) => toolkits?.closed ?? []),
    },
  };
}

/** A change of something that is permitted or not. */
export function changeOf(
  before: boolean | undefined,
  after: boolean | undefined,
  words: { opened: string; closed?: string },
  inputs: readonly InputPath[],
): Findings {
  if (before !== undefined && after !== undefined) {
    return {
      opened: after && !before ? [words.opened] : [],
      closed: before && !after ? [words.closed ?? words.opened] : [],
      doubts: [],
    };
  }
  const mayOpen = before !== true && after !== false;
  const mayClose = before !== false && after !== true;
  return { ...NOTHING, doubts: inputs.map((input) => ({ input, mayOpen, mayClose })) };
}
