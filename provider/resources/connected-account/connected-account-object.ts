import { sharingOf, shownSharing } from "../../catalogue/account-sharing";
import { isEnabled } from "../../catalogue/known-accounts";
import { flag, optional } from "../../composio/tolerant";
import { hidden } from "../../core/hiding";
import { isMasked } from "../../core/masks";
import type { Properties } from "../../core/resource";
import { defined } from "../../core/values";
import { z } from "../../core/zod";

const text = z.string().min(1);
/** What is left out, or null, is none. What cannot be read makes the lists count as not shown, which is not as none. */
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
  // Null is Composio's word that there is none.
  alias: optional(z.string().nullable()).transform((alias) => (alias === null ? "" : alias)),
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

/**
 * Gives the fields of Composio's object the names that properties have. What Composio does not say is as it was known.
 *
 * @param known What was known before.
 */
export function connectedAccountProperties(remote: ConnectedAccountObject, known: Properties): Properties {
  const { status, is_disabled, state, toolkit } = remote;
  const isSaid = status !== undefined || is_disabled !== undefined;
  return defined({
    // What never changes stays as it is known.
    authConfigId: known.authConfigId ?? remote.auth_config?.id ?? "",
    userId: known.userId ?? remote.user_id ?? "",
    alias: remote.alias ?? known.alias,
    sharing: sharingProperty(remote, known),
    enabled: isSaid ? isEnabled(remote) : (known.enabled ?? true),
    connectedAccountId: remote.id,
    toolkit: toolkit?.slug ?? known.toolkit ?? "",
    authScheme: state?.authScheme?.toUpperCase() ?? known.authScheme ?? "",
    status: status ?? known.status ?? "",
    // Composio may repeat in it what the account holds.
    statusReason: hidden(remote.status_reason ?? ""),
    createdAt: remote.created_at ?? known.createdAt ?? "",
  });
}

/** A private account needs no block. */
function sharingProperty({ experimental }: ConnectedAccountObject, { sharing }: Properties): unknown {
  const shown = shownSharing(experimental);
  const isPrivate = shown?.accountType === sharingOf({}).accountType;
  return sharing === undefined && isPrivate ? undefined : (shown ?? sharing);
}

/** The inputs that declare an account as it is: nothing that it holds. An account without an alias has an empty one. */
export function importedConnectedAccountInputs(remote: ConnectedAccountObject): Properties {
  const { authConfigId, userId, alias = "", sharing, enabled } = connectedAccountProperties(remote, {});
  return defined({ authConfigId, userId, alias, sharing, enabled: enabled === false ? false : undefined });
}
