import { someOf } from "../api/json-schemas";
import { OPERATIONS, type Operation } from "../api/operations";
import { matchesPath } from "../api/path-pattern";
import { methodAndPath } from "../api/request-pattern-schema";

/** Chooses requests of the journal: those that are as all parts say. */
export interface JournalFilter {
  /** The operation that they asked for. */
  operation?: Operation;
  /** The HTTP method, in any case. */
  method?: string;
  /** The path, with or without the prefix of a version; `*`, `{name}` and `**` as in the pattern of a stub. */
  path?: string;
  /** The status that was answered. */
  status?: number;
}

const filters = { operation: { enum: OPERATIONS }, ...methodAndPath };

/** The schema of a filter. */
export const journalFilter = someOf({ ...filters, status: { type: "integer", minimum: 100, maximum: 599 } });

/** The same in a query, whose values are texts. */
export const journalQuery = someOf({ ...filters, status: { type: "string", pattern: "^[1-5]\\d\\d$" } });

/** A filter as a query has it. */
export type JournalQuery = Omit<JournalFilter, "status"> & { status?: string };

/** The filter that a query means. */
export const filterIn = ({ status, ...filter }: JournalQuery): JournalFilter => ({
  ...filter,
  ...(status !== undefined && { status: Number(status) }),
});

/** The parts of a request by which a filter chooses. */
interface Choosable {
  readonly operation: Operation | null;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
}

/** Whether a filter chooses a request. */
export function isChosen(entry: Choosable, { operation, method, path, status }: JournalFilter): boolean {
  return (
    (operation === undefined || entry.operation === operation) &&
    (method === undefined || entry.method === method.toUpperCase()) &&
    (path === undefined || matchesPath(path, entry.path)) &&
    (status === undefined || entry.status === status)
  );
}
