import { z } from "../core/zod";
import type { ComposioClient } from "./client";
import { isMarkedDeleted } from "./deleted-mark";
import type { ComposioAnswer, ComposioRequest } from "./http";
import { ListLimit, MAX_PAGES } from "./list-limit";
import { successful } from "./outcome";
import { parse } from "./parse";
import type { ServiceClock } from "./service-clock";
import { readSteadily, type Walk } from "./steady-list";
import { count, optional } from "./tolerant";

/** The name under which an answer has the items of a page. */
export type NameOfItems = "items" | "data";

const anything = z.array(z.unknown());
const position = { next_cursor: z.unknown(), total_items: optional(count) };
const pageSchemas = {
  items: z.object({ items: anything, ...position }),
  data: z
    .object({ data: anything, ...position })
    .transform(({ data, ...page }) => ({ ...page, items: data })),
};

/** The items of a list that could be read. */
export interface CursorList<T> {
  /** The items that could be read and that are not deleted, each once. */
  items: T[];
  /** Whether nothing is left out. Only then there is no such thing as the list lacks. */
  isWhole: boolean;
  /** The service's clock, as far as the last page says it. */
  clock?: ServiceClock | undefined;
}

/** Which list is read, and what an item of it is. */
export interface ListQuery<T> extends Pick<ComposioRequest, "version" | "key"> {
  path: string;
  query: NonNullable<ComposioRequest["query"]>;
  item: z.ZodType<T, z.ZodTypeDef, unknown>;
  /** Gives what tells an item from the others. */
  keyOf(item: T): string;
  /** Default: `items`. */
  nameOfItems?: NameOfItems;
  /** Whether something is decided by what the list lacks. */
  isProof?: true;
}

/**
 * Reads all pages of a list that is walked by cursor. Leaves out the items that cannot be read, and stops where the
 * list repeats itself. A list whose length changes between its pages is read anew, and so is one of several pages that is
 * to prove something by what it lacks.
 *
 * @throws ComposioError when a page cannot be had, or when the list has not ended in its time.
 */
export function listByCursor<T>(client: ComposioClient, list: ListQuery<T>): Promise<CursorList<T>> {
  return readSteadily(() => walk(client, list));
}

/** Reads the pages once. */
async function walk<T>(client: ComposioClient, list: ListQuery<T>): Promise<Walk<CursorList<T>>> {
  const { version = "v3", path, query, item, keyOf, nameOfItems = "items", key = "project", isProof } = list;
  const budget = client.newBudget();
  const limit = new ListLimit(budget);
  const found = new Map<string, T>();
  const deleted = new Set<string>();
  const followed = new Set<string>();
  const lengths = new Set<number>();
  let isReadable = true;
  for (let cursor: string | undefined; ; ) {
    const asked = { ...query, ...(cursor && { cursor }) };
    const request = { method: "GET", version, path, query: asked, key } as const;
    const page = await client.send(request, (answer) => readPage(answer, item, nameOfItems), budget);
    const before = found.size;
    for (const { read, isDeleted } of page.items) {
      found.set(keyOf(read), read);
      if (isDeleted) {
        deleted.add(keyOf(read));
      }
    }
    isReadable &&= page.isReadable;
    const { next, total } = page;
    if (total !== undefined) {
      lengths.add(total);
    }
    const isStuck = found.size === before || followed.size >= MAX_PAGES - 1;
    if (next === undefined || followed.has(next) || isStuck) {
      const { clock } = page.answer;
      return {
        list: {
          items: [...found].flatMap(([key, each]) => (deleted.has(key) ? [] : [each])),
          isWhole: isReadable && next === undefined,
          clock,
        },
        keys: [...found.keys()],
        isSteady: lengths.size <= 1,
        isOfSeveral: isProof === true && followed.size > 0,
      };
    }
    limit.assertMayGoOn(page.answer);
    followed.add(next);
    cursor = next;
  }
}

interface Page<T> {
  answer: ComposioAnswer;
  items: { read: T; isDeleted: boolean }[];
  /** Whether nothing of the page is left out. */
  isReadable: boolean;
  /** The cursor of the next page, unless this is the last. */
  next: string | undefined;
  /** How many items all pages have together. */
  total: number | undefined;
}

function readPage<T>(answer: ComposioAnswer, item: ListQuery<T>["item"], name: NameOfItems): Page<T> {
  const {
    items,
    next_cursor,
    total_items: total,
  } = parse(pageSchemas[name], successful(answer).body, answer);
  const readable = items.flatMap((each) => {
    const read = item.safeParse(each).data;
    return read === undefined ? [] : [{ read, isDeleted: isMarkedDeleted(each) }];
  });
  const isCursor = typeof next_cursor === "string";
  return {
    answer,
    items: readable,
    isReadable: readable.length === items.length && (isCursor || (next_cursor ?? null) === null),
    next: isCursor && next_cursor !== "" ? next_cursor : undefined,
    total,
  };
}
