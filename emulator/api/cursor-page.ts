import { badRequest } from "./api-error";
import { positiveNumber } from "./json-schemas";

export interface CursorQuery {
  limit?: string;
  cursor?: string;
}

/** The parameters by which a list is walked. */
export const cursorParameters = { limit: positiveNumber, cursor: { type: "string" } };

/** The query of a list that has no other parameters. */
export const cursorQuery = { type: "object", properties: cursorParameters };

/** Whether lists go on, or show their first page for ever. */
export interface CursorSettings {
  readonly cursors: "advance" | "stuck";
}

interface Limits {
  usual: number;
  maximum: number;
  /**
   * The fate of a limit above the maximum.
   * @default "refused"
   */
  above?: "cut" | "refused";
}

/** A page of a list that is walked by cursor. The cursor is opaque to clients: it hides an offset. */
export function cursorPage<T>(
  items: readonly T[],
  query: CursorQuery,
  { usual, maximum, above = "refused" }: Limits,
  { cursors }: CursorSettings,
) {
  const isStuck = cursors === "stuck";
  const asked = Number(query.limit ?? usual);
  if (asked > maximum && above === "refused") {
    throw badRequest([`limit must be <= ${maximum}`]);
  }
  const limit = Math.min(asked, maximum);
  const offset = isStuck || query.cursor === undefined ? 0 : offsetOf(query.cursor);
  const end = offset + limit;
  return {
    items: items.slice(offset, end),
    next_cursor: isStuck ? cursorAt(0) : end < items.length ? cursorAt(end) : null,
    total_pages: Math.ceil(items.length / limit),
    current_page: Math.floor(offset / limit) + 1,
    total_items: items.length,
  };
}

const cursorAt = (offset: number): string => Buffer.from(`offset:${offset}`).toString("base64url");

function offsetOf(cursor: string): number {
  const offset = /^offset:(\d+)$/.exec(Buffer.from(cursor, "base64url").toString())?.[1];
  if (offset === undefined) {
    throw badRequest(["cursor is not one that this list has answered"]);
  }
  return Number(offset);
}
