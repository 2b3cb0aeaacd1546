import { isSame } from "../core/compare";

/** How often a list is read at most that changes meanwhile. */
const MAX_WALKS = 3;

/** All pages of a list, read once. */
export interface Walk<List> {
  list: List;
  /** The keys of the items. */
  keys: string[];
  /** Whether each page says that the list is as long. */
  isSteady: boolean;
  /** Whether the list has to be read twice before it proves anything by what it lacks. */
  isOfSeveral: boolean;
}

/**
 * Reads a list until no item can have been passed over. Pages are counted, so that whatever is deleted while they are read
 * moves an item to the page before, which was read already. What comes in several pages proves something by what it lacks
 * where two readings have the same items: one of them would have what was deleted.
 *
 * @returns The last reading, not whole where the list goes on changing.
 */
export async function readSteadily<List extends { isWhole: boolean }>(
  walk: () => Promise<Walk<List>>,
): Promise<List> {
  let before: readonly string[] | undefined;
  for (let walks = 1; ; walks++) {
    const { list, keys, isSteady, isOfSeveral } = await walk();
    const isProof = !isOfSeveral || !list.isWhole || (before !== undefined && isSame(keys, before));
    if ((isSteady && isProof) || walks >= MAX_WALKS) {
      return { ...list, isWhole: list.isWhole && isSteady && isProof };
    }
    before = keys;
  }
}
