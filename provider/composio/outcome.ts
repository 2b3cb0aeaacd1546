import { inertExcerpt } from "../core/inert";
import { z } from "../core/zod";
import { ComposioError } from "./errors";
import type { ComposioAnswer } from "./http";
import { optional } from "./tolerant";

const outcomeSchema = z.object({ success: optional(z.boolean()), message: optional(z.string()) });

/** @throws ComposioError when a 2xx denies the success of the request. */
export function successful(answer: ComposioAnswer): ComposioAnswer {
  const { body, request, status, requestId, sentAt } = answer;
  const { success, message = "" } = outcomeSchema.safeParse(body).data ?? {};
  if (success === false) {
    const reason = `Composio answered that it did not succeed${message ? `: ${inertExcerpt(message)}` : ""}`;
    throw new ComposioError({ kind: "incomplete", request, status, reason, requestId, sentAt });
  }
  return answer;
}
