import type { ComposioAnswer } from "../composio/http";
import { denialOf, denies, isNo } from "../composio/outcome";
import { isGiven } from "../core/values";
import { z } from "../core/zod";
import type { EndpointDefinition } from "./endpoint-definition";

/** The names of fields by which an answer may name an object. */
const ID_FIELD = /^(id|uuid|nanoid|slug)$|_(id|uuid|slug)$|[a-z](Id|Uuid|Slug)$/;
/** Such names of something else. */
const OF_ELSE = ["revoke_job_id", "request_id"];
/** An answer names nothing deeper. */
const MAX_DEPTH = 5;

const said = z.unknown();
/** The fields that may count in an answer to a delete, beside the ids in it. */
const deleteAnswer = z.object({
  id: said,
  session_id: said,
  trigger_id: said,
  success: said,
  deleted: said,
  status: said,
  revoke_job_id: said,
  error: said,
  message: said,
});

/**
 * Whether the answer to a delete is the documented one, so that it needs no look: a 200 that says of this object, and of
 * no other, that it is deleted. A page of a proxy, an empty body and a 204 say nothing of it.
 */
export function saysDeleted<Remote extends { id: string }>(
  { status, body }: ComposioAnswer,
  id: string,
  { deleted, isSameId = Object.is }: Pick<EndpointDefinition<Remote>, "deleted" | "isSameId">,
): boolean {
  const { data: answer } = deleteAnswer.safeParse(body);
  if (!deleted || status !== 200 || !answer || deniesDelete(answer)) {
    return false;
  }
  const flag = deleted.flag === undefined || answer[deleted.flag];
  const isInstead = flag === undefined && deleted.instead !== undefined && isGiven(answer[deleted.instead]);
  const isSaid = flag === (deleted.flag === "status" ? "success" : true) || flag === "true" || isInstead;
  const isNamed = deleted.id === undefined || isGiven(answer[deleted.id]);
  return isSaid && isNamed && namedIn(body).every((each) => isSameId(each, id));
}

/** Says how an answer denies its own success, as the end of a sentence about it. */
export function denialIn({ body }: ComposioAnswer): string {
  const { data: answer } = deleteAnswer.safeParse(body);
  return answer && deniesDelete(answer) ? denialOf(answer) : "";
}

/** The ids in an answer, at any depth. */
function namedIn(value: unknown, depth = 0): string[] {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) {
    return [];
  }
  return Object.entries(value).flatMap(([name, each]) => {
    const isId = ID_FIELD.test(name) && !OF_ELSE.includes(name) && ["string", "number"].includes(typeof each);
    return isId ? [String(each)] : namedIn(each, depth + 1);
  });
}

function deniesDelete(answer: z.infer<typeof deleteAnswer>): boolean {
  return denies(answer) || isNo(answer.deleted);
}
