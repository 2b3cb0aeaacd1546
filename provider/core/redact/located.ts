/** A text, and where each of its units stands in the one that was written. */
export interface Located {
  readonly text: string;
  /** Where each unit begins. A text that was written so has neither of the two. */
  readonly starts?: Uint32Array;
  /** Where each unit ends. */
  readonly ends?: Uint32Array;
}

export function startOf({ starts }: Located, index: number): number {
  return starts === undefined ? index : (starts[index] ?? 0);
}

export function endOf({ ends }: Located, index: number): number {
  return ends === undefined ? index + 1 : (ends[index] ?? 0);
}
