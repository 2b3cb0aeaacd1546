import { z } from "../core/zod";
import { isMarkedDeleted } from "./deleted-mark";
import type { ComposioAnswer } from "./http";
import { successful } from "./outcome";
import { parse } from "./parse";
import { readable } from "./tolerant";
import { wrongAnswer } from "./wrong-answer";

/**
 * Reads an object from a list that was asked for it alone.
 *
 * @param what The words for such an object, such as `trigger instance`.
 * @throws ComposioError when the list does not have it.
 */
export function parseListed<T extends { id: string }>(
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
  what: string,
): (answer: ComposioAnswer, id: string) => T {
  return (answer, id) => {
    const { items } = parse(z.object({ items: z.array(z.unknown()) }), successful(answer).body, answer);
    const found = readable(
      schema,
      items.filter((each) => !isMarkedDeleted(each)),
    ).find((each) => each.id === id);
    if (!found) {
      throw wrongAnswer(answer, `Composio does not list the ${what}`, "gone");
    }
    return found;
  };
}
