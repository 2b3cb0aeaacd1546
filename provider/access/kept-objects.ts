import type { AccessChange } from "./compare";
import type { ResourcePair } from "./stack/stack-pairs";

/** The fate of the change of an agent that outlives its resource. */
interface Kept {
  of(change: AccessChange): AccessChange;
  readonly notes: readonly string[];
}

/** A retained object stays at Composio, with its address, so that nothing of it closes. */
export function changeKept({ before, after }: ResourcePair): Kept {
  const isReplaced = before && after && before.id !== after.id;
  const isRetained = before?.isRetained && (!after || isReplaced);
  if (!isRetained) {
    const notes = after?.isRead ? ["is only read by the program, and not managed"] : [];
    return { of: (change) => change, notes };
  }
  return {
    of({ opened, unknown, verdict, toolkits }) {
      const open = verdict === "narrower" ? "same" : verdict === "changed" ? "wider" : verdict;
      return { verdict: open, opened, closed: [], unknown, toolkits: { ...toolkits, closed: [] } };
    },
    notes: ["leaves the stack and stays at Composio with its address (retainOnDelete)"],
  };
}
