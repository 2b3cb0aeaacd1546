import { isDeepStrictEqual } from "node:util";
import { isReplacedScheme } from "../../catalogue/account-schemes";
import { effectOnSharing, isShared, shownSharing } from "../../catalogue/account-sharing";
import { isEnabled } from "../../catalogue/known-accounts";
import { hidden } from "../../core/hiding";
import type { Effect, Field, Properties } from "../../core/resource";
import { hasUnknown } from "../../core/unknown";
import { defined, text } from "../../core/values";
import type { z } from "../../core/zod";
import type { connectedAccountInputs } from "./connected-account-inputs-schema";
import type { ConnectedAccountObject } from "./connected-accounts";

/** The resolved inputs of a connected account. */
export type ConnectedAccountInputs = z.infer<typeof connectedAccountInputs>;

/** The inputs of a connected account. */
export const fields = {
  authConfigId: { api: "auth_config", createOnly: true },
  userId: { api: "user_id", createOnly: true },
  credentials: { api: "val", unreported: true, effect: effectOnCredentials },
  connectionFields: { api: "connection_fields", createOnly: true, unreported: true, whenRemoved: {} },
  alias: { api: "alias", value: text, isName: true },
  sharing: { api: "experimental", effect: effectOnSharing, replacing: ["accountType"] },
  enabled: { api: "status", managedOnceSet: true, whenRemoved: true },
  revokeOnDelete: { api: "revoke_on_delete", local: true, default: false },
} as const satisfies Record<string, Field>;

/** Credentials that the program does not say are left alone, since nothing shows them. */
function effectOnCredentials(before: unknown, after: unknown, { authScheme }: Properties): Effect {
  if (after === undefined || (isDeepStrictEqual(before, after) && !hasUnknown(after))) {
    return "none";
  }
  return isReplacedScheme(authScheme) ? "replace" : "update";
}

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
function sharingProperty(remote: ConnectedAccountObject, { sharing }: Properties): unknown {
  const shown = shownSharing(remote);
  return sharing === undefined && !isShared(shown) ? undefined : (shown ?? sharing);
}
