import { flag, optional, text } from "../composio/tolerant";
import { isMasked } from "../core/masks";
import { z } from "../core/zod";

/** A part that is left out, or null, is none. What cannot be read makes the lists count as not shown, which is not as none. */
const users = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? undefined);
const allUsers = flag.nullish().transform((value) => value ?? undefined);
const accountType = text.transform((type) => type.toUpperCase());

/**
 * Only the id has to be there. Of what an account holds nothing is read but the scheme and the name for people: the rest
 * is masks, or secrets in the clear where the project's setting says so.
 */
export const connectedAccountSchema = z.object({
  id: text,
  alias: optional(z.string()),
  user_id: optional(text),
  toolkit: optional(z.object({ slug: text })),
  auth_config: optional(z.object({ id: text })),
  status: optional(text),
  status_reason: optional(z.string()),
  is_disabled: optional(flag),
  created_at: optional(z.string()),
  experimental: optional(
    z.object({
      account_type: optional(accountType),
      acl_config_for_shared: optional(
        z.object({
          allow_all_users: allUsers,
          allowed_user_ids: users,
          not_allowed_user_ids: users,
        }),
      ),
    }),
  ),
  state: optional(
    z.object({
      authScheme: optional(text),
      val: optional(z.object({ displayName: optional(z.string().refine((name) => !isMasked(name))) })),
    }),
  ),
});

/** A connected account as Composio describes it, without what it holds. */
export type ConnectedAccountObject = z.infer<typeof connectedAccountSchema>;
