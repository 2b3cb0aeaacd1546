import type { Stores } from "../kinds";
import type { StoresSnapshot } from "./emulator-snapshot";

/** Copies the objects of stores. */
export const snapshotOf = (stores: Stores): StoresSnapshot =>
  Object.fromEntries(Object.entries(stores).map(([kind, store]) => [kind, store.snapshot()]));

/** Gives stores the objects that they had; of a kind that a snapshot does not have, those of the start. */
export function restoreStores(stores: Stores, snapshot: StoresSnapshot): void {
  for (const [kind, store] of Object.entries(stores)) {
    const kept = snapshot[kind];
    if (kept) {
      store.restore(kept);
    } else {
      store.clear();
    }
  }
}
