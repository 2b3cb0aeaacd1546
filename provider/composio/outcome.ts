import { hidden } from "../core/hiding";
import { sanitizedExcerpt } from "../core/sanitize";
import { isGiven } from "../core/values";
import { z } from "../core/zod";
import type { ComposioAnswer } from "./http";
import { parse } from "./parse";
import { wrongAnswer } from "./wrong-answer";

const said = z.unknown();
/** The part of an answer that says whether its request was carried out. */
const outcomeSchema = z.object({ success: said, error: said, message: said });
type SaidOutcome = z.infer<typeof outcomeSchema>;

/** @throws ComposioError when an answer denies the success of its request, or is not Composio's. */
export function successful(answer: ComposioAnswer): ComposioAnswer {
  const outcome = answer.status === 204 ? {} : parse(outcomeSchema, answer.body, answer);
  if (denies(outcome)) {
    // Its status does not say that anything was carried out.
    const { status: _, ...said } = answer;
    throw wrongAnswer(said, `Composio answered${denialOf(outcome)}`);
  }
  return answer;
}

/** Whether an answer with a 2xx status says that its request failed all the same: by its flag, or by an error in it. */
export function denies({ success, error }: Partial<SaidOutcome>): boolean {
  return isNo(success) || isError(error);
}

/** Says how such an answer denies its success, as the end of a sentence about it. */
export function denialOf({ error, message }: Partial<SaidOutcome>): string {
  const text = [error, z.object({ message: said }).safeParse(error).data?.message, message].find(isText);
  return ` that it did not succeed${text === undefined ? "" : `: ${sanitizedExcerpt(text, hidden)}`}`;
}

/** A truth value that says no, which some versions of the API write as a text. */
export function isNo(flag: unknown): boolean {
  return flag === false || flag === "false";
}

/** An empty object, an empty list and a no stand where there is no error. */
function isError(error: unknown): boolean {
  return (
    isGiven(error) && !isNo(error) && !(typeof error === "object" && Object.keys(error ?? {}).length === 0)
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
