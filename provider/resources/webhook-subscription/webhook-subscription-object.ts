import { ComposioError } from "../../composio/errors";
import type { ComposioAnswer } from "../../composio/http";
import { parse } from "../../composio/parse";
import { optional } from "../../composio/tolerant";
import { z } from "../../core/zod";

const text = z.string().min(1);

/** Only the id has to be there. What else is not as it should be counts as not said. */
export const webhookSubscriptionSchema = z.object({
  id: text,
  webhook_url: optional(text),
  enabled_events: optional(z.array(text)),
  version: optional(text),
  secret: optional(text),
  created_at: optional(z.string()),
  updated_at: optional(z.string()),
});

/** A webhook subscription as Composio describes it. Its secret may be masked. */
export type WebhookSubscriptionObject = z.infer<typeof webhookSubscriptionSchema> & {
  /** The secret in the answer to a create or to a rotation. */
  newSecret?: string | undefined;
};

/**
 * Reads a webhook subscription from the body of an answer.
 *
 * @throws ComposioError when it is none, or another one than was asked for.
 */
export function readSubscription(answer: ComposioAnswer, id: string): WebhookSubscriptionObject {
  const found = parse(webhookSubscriptionSchema, answer.body, answer);
  if (found.id !== id) {
    const { request, status, requestId, sentAt } = answer;
    const reason = "Composio answered with another webhook subscription";
    throw new ComposioError({ kind: "incomplete", request, status, reason, requestId, sentAt });
  }
  return found;
}
