import { hidden } from "../core/hiding";
import { inertExcerpt } from "../core/inert";
import { z } from "../core/zod";
import { ComposioError } from "./errors";
import type { ComposioAnswer } from "./http";
import { parse } from "./parse";
import { optional } from "./tolerant";

/** The part of an answer to an update that says whether it was carried out. */
const outcomeSchema = z.object({ success: optional(z.boolean()), message: optional(z.string()) });

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
