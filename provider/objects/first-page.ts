import { isMarkedDeleted } from "../composio/deleted-mark";
import type { ComposioAnswer } from "../composio/http";
import { successful } from "../composio/outcome";
import { parse } from "../composio/parse";
import { optional } from "../composio/tolerant";
import { z } from "../core/zod";
import type { EndpointDefinition } from "./endpoint-definition";

/** The first page of a list, as far as one has to know whether there is anything. */
export interface FirstPage {
  /** Whether something is on it that is there still, and of the kind. What cannot be read may be. */
  hasAny: boolean;
  /** Whether nothing follows. */
  isLast: boolean;
}

const pageSchema = z.object({
  items: z.array(z.unknown()),
  next_cursor: z.unknown(),
  total_pages: optional(z.number()),
});

/** @throws ComposioError when an answer is no page of a list. */
export function readFirstPage<Remote extends { id: string }>(
  answer: ComposioAnswer,
  { item, isLive = () => true }: NonNullable<EndpointDefinition<Remote>["list"]>,
): FirstPage {
  const { items, next_cursor, total_pages = 1 } = parse(pageSchema, successful(answer).body, answer);
  const isThere = (each: unknown) => {
    const read = item?.safeParse(each).data;
    return !isMarkedDeleted(each) && (read === undefined || isLive(read));
  };
  return { hasAny: items.some(isThere), isLast: !next_cursor && total_pages <= 1 };
}
