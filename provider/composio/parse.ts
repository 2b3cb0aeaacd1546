import { sanitizedExcerpt } from "../core/sanitize";
import type { z } from "../core/zod";
import type { ComposioAnswer } from "./http";
import { assertAsked, wrongAnswer } from "./wrong-answer";

/**
 * Reads what an answer, or a part of it, should hold.
 *
 * @throws ComposioError when it holds something else.
 */
export function parse<T>(
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
  value: unknown,
  answer: ComposioAnswer,
): T {
  // That is a whole answer, so that another attempt would be answered the same.
  if (answer.status === 204) {
    throw wrongAnswer(answer, "Composio answered 204, with nothing in it");
  }
  if (value === undefined) {
    throw wrongAnswer(answer, "Composio's answer is not JSON", "garbled");
  }
  const { data, error } = schema.safeParse(value);
  if (error) {
    // The paths and the types, never the values, which may be anything.
    const wrong = error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`);
    throw wrongAnswer(answer, `Composio's answer is not complete (${sanitizedExcerpt(wrong.join("; "))})`);
  }
  return data;
}

/**
 * Reads an object that was asked for by its id from the body of an answer.
 *
 * @param what The words for such an object, such as `auth config`.
 * @throws ComposioError when it is none, another one, or one that is deleted.
 */
export function parseAsked<T extends { id: string }>(
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
  what: string,
): (answer: ComposioAnswer, id: string) => T {
  return (answer, id) => {
    const found = parse(schema, answer.body, answer);
    assertAsked(found, id, what, answer);
    return found;
  };
}
