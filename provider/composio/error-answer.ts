import { firstOf } from "../core/lists-in-words";
import { sanitizedExcerpt } from "../core/sanitize";
import { z } from "../core/zod";
import { ComposioError, type ComposioErrorDetails } from "./errors";
import { optional } from "./tolerant";

/** More problems than these help nobody. */
const MOST_PROBLEMS = 20;

/** Composio's error envelope. Only the message is always there. */
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
 * @param safe Makes of a text of the service what may end up in a terminal.
 */
export function errorFromAnswer(
  request: string,
  body: unknown,
  answer: Pick<
    ComposioErrorDetails,
    "requestId" | "retryAfterMs" | "announcement" | "sentAt" | "key" | "successor"
  > & {
    status: number;
  },
  safe: (text: string) => string = sanitizedExcerpt,
): ComposioError {
  const { status } = answer;
  const ifSaid = (text: string | undefined) => (text === undefined ? undefined : safe(text));
  const known = envelope.safeParse(body).data?.error;
  const message = ifSaid(known?.message ?? bareMessage.safeParse(body).data?.message);
  const slug = ifSaid(known?.slug);
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
    suggestedFix: ifSaid(known?.suggested_fix),
    problems:
      known?.errors &&
      firstOf(known.errors, MOST_PROBLEMS, (more) => `and ${more} more`).map((problem) => safe(problem)),
    requestId: ifSaid(answer.requestId ?? known?.request_id),
    isFromComposio,
  });
}
