import { hidden } from "../core/hiding";
import { inertExcerpt } from "../core/inert";
import { z } from "../core/zod";
import { ComposioError } from "./errors";
import type { ComposioAnswer } from "./http";
import { parse } from "./parse";
import { optional } from "./tolerant";

/** What the answer to an update or a delete says. A 200 that denies its success did not succeed. */
export const outcomeSchema = z.object({
  success: optional(z.boolean()),
  message: optional(z.string()),
  revoke_job_id: optional(z.string()),
});

/** @throws ComposioError when a 200 denies the success of the request, or is not Composio's. */
export function successful(answer: ComposioAnswer): ComposioAnswer {
  const { body, request, status, requestId, sentAt } = answer;
  const { success, message = "" } = status === 204 ? {} : parse(outcomeSchema, body, answer);
  if (success === false) {
    const reason = `Composio answered that it did not succeed${message ? `: ${inertExcerpt(message, hidden)}` : ""}`;
    throw new ComposioError({ kind: "incomplete", request, status, reason, requestId, sentAt });
  }
  return answer;
}

/** Whether an answer says of itself that the request was carried out. Anything else leaves it in doubt. */
export function saysDone({ status, body }: ComposioAnswer): boolean {
  return status === 204 || (status === 200 && outcomeSchema.safeParse(body).data?.success === true);
}
