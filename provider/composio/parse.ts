import { sanitizedExcerpt } from "../core/sanitize";
import type { z } from "../core/zod";
import type { ComposioAnswer } from "./http";
import { wrongAnswer } from "./wrong-answer";

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
