import { isMarkedDeleted } from "./deleted-mark";
import { ComposioError } from "./errors";
import type { ComposioAnswer } from "./http";

/**
 * Makes an error of an answer that is a success by its status, and not what was asked for.
 *
 * @param reason The event, in a few words that follow the request.
 */
export function wrongAnswer(
  { request, key, status, requestId, sentAt }: Omit<ComposioAnswer, "status"> & { status?: number },
  reason: string,
  kind: "incomplete" | "gone" | "garbled" = "incomplete",
): ComposioError {
  return new ComposioError({ kind, request, status, reason, requestId, sentAt, ...(key && { key }) });
}

/**
 * Makes sure that an answer is of the object that was asked for.
 *
 * @param what The words for such an object, such as `auth config`.
 * @throws ComposioError when it is of another one, or says that the object is deleted.
 */
export function assertAsked(
  { id }: { id: string },
  asked: string | undefined,
  what: string,
  answer: ComposioAnswer,
): void {
  if (asked !== undefined && id !== asked) {
    throw wrongAnswer(answer, `Composio answered with another ${what}`);
  }
  if (isMarkedDeleted(answer.body)) {
    throw wrongAnswer(answer, `Composio answered that the ${what} is deleted`, "gone");
  }
}
