import type { Effect, Field } from "../../core/resource";
import { hasUnknown } from "../../core/unknown";
import { isSameUrl } from "../../core/urls";
import type { z } from "../../core/zod";
import { effectOnAuthSchemes } from "./auth-schemes";
import type { customToolkitInputs } from "./custom-toolkit-inputs-schema";
import { toolkitSlugOf } from "./custom-toolkit-slug";

/** The resolved inputs of a custom toolkit. */
export type CustomToolkitInputs = z.infer<typeof customToolkitInputs>;

/** The inputs of a custom toolkit. */
export const fields = {
  slug: { api: "slug", createOnly: true, effect: effectOnSlug },
  name: { api: "name" },
  mcpUrl: { api: "mcp_url", createOnly: true, effect: effectOnUrl },
  authSchemes: {
    api: "auth_schemes",
    effect: effectOnAuthSchemes,
    replacing: ["mode", "headers", "discoveryUrl"],
  },
  logo: { api: "logo_file", unreported: true, whenRemoved: {} },
  syncTrigger: { api: "sync_trigger", local: true },
  syncAccountId: { api: "connected_account_id", local: true },
  adoptExisting: { api: "adopt_existing", local: true, default: false },
  revokeOnDelete: { api: "revoke_on_delete", local: true, default: false },
  forceDestroy: { api: "force_destroy", local: true, default: false },
} as const satisfies Record<string, Field>;

/** Two spellings may stand for one slug. */
function effectOnSlug(before: unknown, after: unknown): Effect {
  return hasUnknown(after) || toolkitSlugOf(String(before)) !== toolkitSlugOf(String(after))
    ? "replace"
    : "none";
}

/** A URL that Composio did not show in an import is compared by Composio itself, in an update. */
function effectOnUrl(before: unknown, after: unknown): Effect {
  if (after === undefined) {
    return "none";
  }
  if (before === undefined) {
    return "update";
  }
  return hasUnknown(after) || !isSameUrl(String(before), String(after)) ? "replace" : "none";
}
