import { hidden } from "../core/hiding";
import { sanitizedExcerpt } from "../core/sanitize";
import { z } from "../core/zod";
import type { ComposioAnswer } from "./http";
import { parse } from "./parse";
import { optional } from "./tolerant";
import { wrongAnswer } from "./wrong-answer";

/** The part of an answer to an update that says whether it was carried out. */
const outcomeSchema = z.object({ success: optional(z.boolean()), message: optional(z.string()) });

/** @throws ComposioError when a 200 denies the success of the request, or is not Composio's. */
export function successful(answer: ComposioAnswer): ComposioAnswer {
  const { body, status } = answer;
  const { success, message = "" } = status === 204 ? {} : parse(outcomeSchema, body, answer);
  if (success === false) {
    const because = message ? `: ${sanitizedExcerpt(message, hidden)}` : "";
    throw wrongAnswer(answer, `Composio answered that it did not succeed${because}`);
  }
  return answer;
}
