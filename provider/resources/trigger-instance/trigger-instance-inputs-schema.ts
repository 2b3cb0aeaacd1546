import { accountId } from "../../catalogue/account-id";
import { deliveryUrl } from "../../catalogue/delivery-url";
import { textLike, trueOrFalse, z } from "../../core/zod";

const SLUG_RULE = 'must be the slug of a trigger type, such as "GMAIL_NEW_GMAIL_MESSAGE"';
const VERSION_RULE = 'must be a version of the toolkit, such as "20251027_00", or "latest"';

/** The inputs that a program may declare. */
export const triggerInstanceInputs = z
  .object({
    triggerSlug: textLike(/^[\w-]{1,128}$/, SLUG_RULE),
    connectedAccountId: accountId,
    userId: z.string({ message: "must be a text" }).min(1, "must be a text that is not empty").optional(),
    triggerConfig: z
      .record(z.string(), z.unknown(), { message: "must be a map, as the trigger type describes it" })
      .optional(),
    toolkitVersion: textLike(/^\S+$/, VERSION_RULE).optional(),
    egressUrl: deliveryUrl.optional(),
    enabled: trueOrFalse.optional(),
    adoptExisting: trueOrFalse.optional(),
    __place: z.string().optional(),
  })
  .strict();
