import { inertExcerpt } from "../core/inert";
import type { z } from "../core/zod";
import { ComposioError } from "./errors";
import type { ComposioAnswer } from "./http";

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
  const { request, status, requestId, sentAt } = answer;
  if (value === undefined) {
    const reason = "Composio's answer is not JSON";
    throw new ComposioError({ kind: "garbled", request, status, reason, requestId, sentAt });
  }
  const { data, error } = schema.safeParse(value);
  if (error) {
    // The paths and the types, never the values, which may be anything.
    const wrong = error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`);
    const reason = `Composio's answer is not complete (${inertExcerpt(wrong.join("; "))})`;
    throw new ComposioError({ kind: "incomplete", request, status, reason, requestId, sentAt });
  }
  return data;
}
