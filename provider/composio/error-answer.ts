import { inertExcerpt } from "../core/inert";
import { z } from "../core/zod";
import { ComposioError, type ComposioErrorDetails } from "./errors";

/** More problems than these help nobody. */
const MOST_PROBLEMS = 20;

/** A text of the service, which ends up in a terminal. */
const text = z.string().transform(inertExcerpt);

/** What Composio's error envelope says. Only the message is always there. */
const envelope = z.object({
  error: z.object({
    message: text,
    code: z.number().optional().catch(undefined),
    slug: text.optional().catch(undefined),
    request_id: text.optional().catch(undefined),
    suggested_fix: text.optional().catch(undefined),
    errors: z.array(text).transform(first).optional().catch(undefined),
  }),
});

/** The body that comes without the envelope. Composio gives it with status 429; gateways give it too. */
const bareMessage = z.object({ message: text });

/** Reads an answer other than 2xx, whatever it holds. */
export function errorFromAnswer(
  request: string,
  body: unknown,
  answer: Pick<ComposioErrorDetails, "requestId" | "retryAfterMs" | "announcement" | "sentAt"> & {
    status: number;
  },
): ComposioError {
  const { status } = answer;
  const known = envelope.safeParse(body).data?.error;
  const message = known?.message ?? bareMessage.safeParse(body).data?.message;
  const isFromComposio = known !== undefined || (status === 429 && message !== undefined);
  const label = known?.slug ? `${status} ${known.slug}` : `${status}`;
  return new ComposioError({
    kind: "refused",
    request,
    reason: isFromComposio
      ? `Composio answered ${label}: ${message}`
      : `answered ${status}, and not in Composio's form${message ? `: ${message}` : ""}`,
    ...answer,
    message,
    code: known?.code,
    slug: known?.slug,
    suggestedFix: known?.suggested_fix,
    problems: known?.errors,
    requestId: answer.requestId === undefined ? known?.request_id : inertExcerpt(answer.requestId),
    isFromComposio,
  });
}

/** The first of many problems, and how many more there are. */
function first(problems: string[]): string[] {
  const more = problems.length - MOST_PROBLEMS;
  return more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `and ${more} more`] : problems;
}
