import { z } from "../zod";
import { ComposioError, type ComposioErrorDetails } from "./errors";

/** What Composio's error envelope says. Only the message is always there. */
const envelope = z.object({
  error: z.object({
    message: z.string(),
    code: z.number().optional().catch(undefined),
    slug: z.string().optional().catch(undefined),
    request_id: z.string().optional().catch(undefined),
    suggested_fix: z.string().optional().catch(undefined),
    errors: z.array(z.string()).optional().catch(undefined),
  }),
});

/** The body that comes without the envelope. Composio gives it with status 429; gateways give it too. */
const bareMessage = z.object({ message: z.string() });

/** Reads an answer other than 2xx, whatever it holds. */
export function errorFromAnswer(
  request: string,
  body: unknown,
  answer: Pick<ComposioErrorDetails, "requestId" | "retryAfterMs" | "sentAt"> & { status: number },
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
    code: known?.code,
    slug: known?.slug,
    suggestedFix: known?.suggested_fix,
    problems: known?.errors,
    requestId: answer.requestId ?? known?.request_id,
    isFromComposio,
  });
}
