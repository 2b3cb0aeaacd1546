import { z } from "../zod";
import type { ComposioClient } from "./client";
import type { ComposioRequest } from "./http";
import { parse } from "./parse";

/** Ends a list that never does. */
const MAX_PAGES = 1_000;

/** Reads all pages of a list that is walked by cursor. */
export async function listByCursor<T>(
  client: ComposioClient,
  path: string,
  query: NonNullable<ComposioRequest["query"]>,
  item: z.ZodType<T, z.ZodTypeDef, unknown>,
): Promise<T[]> {
  const budget = client.newBudget();
  const page = z.object({ items: z.array(item), next_cursor: z.string().nullish() });
  const items: T[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const request = { method: "GET", path, query: { ...query, ...(cursor && { cursor }) } } as const;
    const answer = await client.send(request, (answer) => parse(page, answer.body, answer), budget);
    items.push(...answer.items);
    if (!answer.next_cursor || answer.items.length === 0) {
      break;
    }
    cursor = answer.next_cursor;
  }
  return items;
}
