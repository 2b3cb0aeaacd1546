import { sanitizedJson } from "../../core/sanitize";
import type { AccessReport } from "../report";
import { sentence, sorted, tally } from "./summary";

/** The version of the form. A field that goes or means something else makes another one. */
const VERSION = 1;

/** The report for programs; `docs/access.md` and `docs/access.schema.json` say what each field is. */
export function jsonOf(report: AccessReport): string {
  const { isCompared, isPartial, agents, events, remarks } = report;
  return `${sanitizedJson(
    {
      version: VERSION,
      summary: sentence(report),
      isCompared,
      isPartial,
      remarks,
      counts: isCompared ? tally(report) : null,
      agents: sorted(agents).map(({ access, before, change, ...row }) => ({
        ...row,
        access: withAddress(access),
        before: before ? withAddress(before) : null,
        change: change
          ? { verdict: change.verdict, opened: change.opened, closed: change.closed, unknown: change.unknown }
          : null,
      })),
      events: events.map(({ change, ...event }) => ({ ...event, change: change ?? null })),
    },
    2,
  )}\n`;
}

function withAddress<T extends { address: string | undefined }>(access: T) {
  return { ...access, address: access.address ?? null };
}
