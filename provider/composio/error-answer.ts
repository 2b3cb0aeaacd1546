import { inertExcerpt } from "../core/inert";
import { z } from "../core/zod";
import { ComposioError, type ComposioErrorDetails } from "./errors";
import { optional } from "./tolerant";

/** More problems than these help nobody. */
const MOST_PROBLEMS = 20;

/** What Composio's error envelope says. Only the message is always there. */
const envelope = z.object({
  error: z.object({
    message: z.string(),
    code: optional(z.number()),
    slug: optional(z.string()),
    request_id: optional(z.string()),
    suggested_fix: optional(z.string()),
    errors: optional(z.array(z.string())),
  }),
});

/** The body that comes without the envelope. Composio gives it with status 429; gateways give it too. */
const bareMessage = z.object({ message: z.string() });

/**
 * Reads an answer other than 2xx, whatever it holds.
 *
 * @param hide Takes secrets out of a text, before it is cut to a length at which they could no longer be found.
 */
export function errorFromAnswer(
  request: string,
  body: unknown,
  answer: Pick<ComposioErrorDetails, "requestId" | "retryAfterMs" | "announcement" | "sentAt"> & {
    status: number;
  },
  hide = (text: string) => text,
): ComposioError {
  const { status } = answer;
  /** What of the service's texts may end up in a terminal. */
  const safe = (text: string | undefined) => (text === undefined ? undefined : inertExcerpt(hide(text)));
  const known = envelope.safeParse(body).data?.error;
  const message = safe(known?.message ?? bareMessage.safeParse(body).data?.message);
  const slug = safe(known?.slug);
  const isFromComposio = known !== undefined || (status === 429 && message !== undefined);
  const label = slug ? `${status} ${slug}` : `${status}`;
  return new ComposioError({
    kind: "refused",
    request,
    reason: isFromComposio
      ? `Composio answered ${label}: ${message}`
      : `answered ${status}, and not in Composio's form${message ? `: ${message}` : ""}`,
    ...answer,
    message,
    code: known?.code,
    slug,
    suggestedFix: safe(known?.suggested_fix),
    problems: known?.errors && first(known.errors).map((problem) => inertExcerpt(hide(problem))),
    requestId: safe(answer.requestId ?? known?.request_id),
    isFromComposio,
  });
}

/** The first of many problems, and how many more there are. */
function first(problems: string[]): string[] {
  const more = problems.length - MOST_PROBLEMS;
  return more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `and ${more} more`] : problems;
}
