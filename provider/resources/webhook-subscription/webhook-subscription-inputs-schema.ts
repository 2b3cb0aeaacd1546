import { WebhookVersion } from "../../catalogue/webhook-version";
import { oneOf, z } from "../../core/zod";

const MAX_URL_LENGTH = 2048;
const URL_RULE = 'must be an https URL such as "https://hooks.example.com/composio"';
const LOOPBACK = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])\.?$/;
const EVENT_RULE = 'must be the name of an event, such as "composio.trigger.message", without spaces';

const webhookUrl = z
  .string({ message: URL_RULE })
  .max(MAX_URL_LENGTH, `must be no longer than ${MAX_URL_LENGTH} characters`)
  .superRefine((text, { addIssue }) => {
    const reason = problemOf(text);
    if (reason !== undefined) {
      addIssue({ code: z.ZodIssueCode.custom, message: reason });
    }
  });

function problemOf(text: string): string | undefined {
  const url = URL.canParse(text) && !/\s/.test(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:") {
    return URL_RULE;
  }
  if (url.username || url.password) {
    return "must not have a user name or a password in it, which Composio shows to everyone who may read it";
  }
  return LOOPBACK.test(url.hostname)
    ? "must be an address that Composio can reach, and not one of this machine"
    : undefined;
}

/** The inputs that a program may declare. */
export const webhookSubscriptionInputs = z
  .object({
    webhookUrl,
    enabledEvents: z
      .array(z.string({ message: EVENT_RULE }).regex(/^\S+$/, EVENT_RULE), {
        message: 'must be a list of names of events, such as "composio.trigger.message"',
      })
      .min(1, "must name one event at least"),
    version: oneOf(WebhookVersion).optional(),
    secretRotation: z
      .string({ message: 'must be a text, such as "2026-11"' })
      .min(1, "must be a text that is not empty")
      .optional(),
    adoptExisting: z.boolean({ message: "must be true or false" }).optional(),
  })
  .strict();
