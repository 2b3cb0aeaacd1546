/** The objects of a kind at one time. */
export interface KindSnapshot {
  /** All objects in the order of their creation, with their secrets and the deleted ones. */
  readonly objects: readonly object[];
  /** How many ids were made of the seed, so that the next one is the same after a restore. */
  readonly idsMade: number;
}
