import type { JournalReader } from "composio-emulator";

/** The look-ups of a preview before it says that an input is right. */
const LOOK_UPS = ["getAuthConfig", "listTools"];

/** How many requests there were, by what they asked for. */
export type Requests = Record<string, number>;

export function countRequests(journal: Pick<JournalReader, "requests">): Requests {
  const counts: Requests = {};
  for (const { operation } of journal.requests()) {
    const name = operation ?? "unknown";
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** The look-ups apart from all others. */
export function splitRequests(requests: Requests): { lookUps: number; others: number } {
  let lookUps = 0;
  let others = 0;
  for (const [name, count] of Object.entries(requests)) {
    if (LOOK_UPS.includes(name)) {
      lookUps += count;
    } else {
      others += count;
    }
  }
  return { lookUps, others };
}
