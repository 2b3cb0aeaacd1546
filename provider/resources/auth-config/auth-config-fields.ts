import { isSame } from "../../core/compare";
import type { Effect, Field, Properties } from "../../core/resource";
import { hasUnknown } from "../../core/unknown";
import { isMap } from "../../core/values";
import type { z } from "../../core/zod";
import type { authConfigInputs } from "./auth-config-inputs-schema";
import { isSameScopes } from "./oauth-scopes";

/** The resolved inputs of an auth config. */
export type AuthConfigInputs = z.infer<typeof authConfigInputs>;
export type Managed = NonNullable<AuthConfigInputs["managed"]>;
export type Custom = NonNullable<AuthConfigInputs["custom"]>;

/** The inputs that a state holds, as `check` has validated them before. */
export function inputsIn(state: Properties): Partial<AuthConfigInputs> {
  return state as Partial<AuthConfigInputs>;
}

/** The inputs of an auth config. */
export const fields = {
  toolkit: { api: "toolkit", createOnly: true },
  name: { api: "name" },
  managed: { api: "managed", effect: effectOnManaged, replacing: ["managedAppId"] },
  custom: { api: "custom", effect: effectOnCustom, replacing: ["authScheme"] },
  sharedConnectionFields: { api: "shared_connection_fields", managedOnceSet: true },
  enabledForToolRouter: { api: "is_enabled_for_tool_router", managedOnceSet: true },
  enabled: { api: "status", default: true },
  revokeOnDelete: { api: "revoke_on_delete", local: true, default: false },
  forceDestroy: { api: "force_destroy", local: true, default: false },
} as const satisfies Record<string, Field>;

function effectOnManaged(before: unknown, after: unknown): Effect {
  if (!isMap(before) || !after) {
    return switched(before, after);
  }
  if (!isMap(after)) {
    return "update";
  }
  const { managedAppId } = after;
  // What is not known yet may be another one.
  if (managedAppId !== undefined && managedAppId !== before.managedAppId) {
    return "replace";
  }
  return hasUnknown(after) || haveOtherScopes(before, after) ? "update" : "none";
}

function effectOnCustom(before: unknown, after: unknown): Effect {
  if (!isMap(before) || !after) {
    return switched(before, after);
  }
  if (!isMap(after)) {
    return "update";
  }
  const { credentials = {} } = after;
  const { credentials: had = {} } = before;
  // Composio merges credentials, and has no way to take one away. The names are known before the values.
  const isOneLess =
    isMap(credentials) && isMap(had) && Object.keys(had).some((name) => !(name in credentials));
  if (isOneLess || after.authScheme !== before.authScheme) {
    return "replace";
  }
  const isChanged =
    hasUnknown(after) ||
    !isSame(had, credentials) ||
    !isSame(before.proxyConfig, after.proxyConfig) ||
    haveOtherScopes(before, after);
  return isChanged ? "update" : "none";
}

/** An auth config is of one kind for ever. */
function switched(old: unknown, wanted: unknown): Effect {
  return (old === undefined) === (wanted === undefined) ? "none" : "replace";
}

/** Whether scopes that the program sets are others. Those that it leaves out are not managed. */
function haveOtherScopes(old: Properties, wanted: Properties): boolean {
  return ["scopes", "userScopes"].some(
    (name) => wanted[name] !== undefined && !isSameScopes(old[name], wanted[name]),
  );
}
