import { deliveryUrl } from "../../catalogue/delivery-url";
import { WebhookVersion } from "../../catalogue/webhook-version";
import { oneOf, textLike, trueOrFalse, z } from "../../core/zod";

const EVENT_RULE = 'must be the name of an event, such as "composio.trigger.message", without spaces';

/** The inputs that a program may declare. */
export const webhookSubscriptionInputs = z
  .object({
    webhookUrl: deliveryUrl,
    enabledEvents: z
      .array(textLike(/^\S+$/, EVENT_RULE), {
        message: 'must be a list of names of events, such as "composio.trigger.message"',
      })
      .min(1, "must name one event at least"),
    version: oneOf(WebhookVersion).optional(),
    secretRotation: z
      .string({ message: 'must be a text, such as "2026-11"' })
      .min(1, "must be a text that is not empty")
      .optional(),
    adoptExisting: trueOrFalse.optional(),
  })
  .strict();
