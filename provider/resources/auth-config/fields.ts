import { isSame } from "../../core/compare";
import type { Effect, Field } from "../../core/resource";
import { hasUnknown, UNKNOWN } from "../../core/unknown";
import { isMap } from "../../core/values";
import type { z } from "../../core/zod";
import type { authConfigInputs } from "./inputs-schema";
import { isSameScopes } from "./scopes";

/** The resolved inputs of an auth config. */
export type AuthConfigInputs = z.infer<typeof authConfigInputs>;
export type Managed = NonNullable<AuthConfigInputs["managed"]>;
export type Custom = NonNullable<AuthConfigInputs["custom"]>;

/** The inputs of an auth config. */
export const fields = {
  toolkit: { api: "toolkit", createOnly: true },
  name: { api: "name" },
  managed: { api: "managed", effect: effectOnManaged },
  custom: { api: "custom", effect: effectOnCustom },
  sharedConnectionFields: { api: "shared_connection_fields", managedOnceSet: true },
  enabledForToolRouter: { api: "is_enabled_for_tool_router", managedOnceSet: true },
  enabled: { api: "status" },
  revokeOnDelete: { api: "revoke_on_delete", local: true },
  forceDestroy: { api: "force_destroy", local: true },
} as const satisfies Record<string, Field>;

function effectOnManaged(before: unknown, after: unknown): Effect {
  const [old, wanted] = [before as Managed | undefined, after as Managed | undefined];
  if (!old || !wanted) {
    return switched(old, wanted);
  }
  const { managedAppId } = wanted;
  // What is not known yet may be another one.
  if (managedAppId !== undefined && managedAppId !== old.managedAppId) {
    return "replace";
  }
  if (hasUnknown(after)) {
    return "update";
  }
  return differ(old, wanted, ["scopes", "userScopes"]) ? "update" : "none";
}

function effectOnCustom(before: unknown, after: unknown): Effect {
  const [old, wanted] = [before as Custom | undefined, after as Custom | undefined];
  if (!old || !wanted) {
    return switched(old, wanted);
  }
  if (after === UNKNOWN) {
    return "update";
  }
  const { authScheme, credentials = {}, proxyConfig } = wanted;
  const { credentials: had = {}, proxyConfig: oldProxy } = old;
  // Composio merges credentials, and has no way to take one away. The names are known before the values.
  const isOneLess = isMap(credentials) && Object.keys(had).some((name) => !(name in credentials));
  if (isOneLess || authScheme !== old.authScheme) {
    return "replace";
  }
  if (hasUnknown(after)) {
    return "update";
  }
  const isChanged =
    !isSame(had, credentials) ||
    !isSame(oldProxy, proxyConfig) ||
    differ(old, wanted, ["scopes", "userScopes"]);
  return isChanged ? "update" : "none";
}

/** An auth config is of one kind for ever. */
function switched(old: object | undefined, wanted: object | undefined): Effect {
  return (old === undefined) === (wanted === undefined) ? "none" : "replace";
}

/** Whether scopes that the program sets are others. Those that it leaves out are not managed. */
function differ(old: Managed, wanted: Managed, names: ("scopes" | "userScopes")[]): boolean {
  return names.some((name) => wanted[name] !== undefined && !isSameScopes(old[name], wanted[name]));
}
