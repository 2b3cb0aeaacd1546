import { accountId } from "../../catalogue/account-id";
import { deliveryUrl } from "../../catalogue/delivery-url";
import { z } from "../../core/zod";

const SLUG_RULE = 'must be the slug of a trigger type, such as "GMAIL_NEW_GMAIL_MESSAGE"';
const VERSION_RULE = 'must be a version of the toolkit, such as "20251027_00", or "latest"';
const flag = z.boolean({ message: "must be true or false" });

/** The inputs that a program may declare. */
export const triggerInstanceInputs = z
  .object({
    triggerSlug: z.string({ message: SLUG_RULE }).regex(/^[\w-]{1,128}$/, SLUG_RULE),
    connectedAccountId: accountId,
    userId: z.string({ message: "must be a text" }).min(1, "must be a text that is not empty").optional(),
    triggerConfig: z
      .record(z.string(), z.unknown(), { message: "must be a map, as the trigger type describes it" })
      .optional(),
    toolkitVersion: z.string({ message: VERSION_RULE }).regex(/^\S+$/, VERSION_RULE).optional(),
    egressUrl: deliveryUrl.optional(),
    enabled: flag.optional(),
    adoptExisting: flag.optional(),
    __place: z.string().optional(),
  })
  .strict();
