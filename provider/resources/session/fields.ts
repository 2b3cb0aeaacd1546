import type { Effect, Field } from "../../core/resource";
import { hasUnknown } from "../../core/unknown";
import type { z } from "../../core/zod";
import type { sessionInputs } from "./inputs-schema";
import { OPEN } from "./open";
import { isSameValue } from "./same";

/** The resolved inputs of a session. */
export type SessionInputs = z.infer<typeof sessionInputs>;
export type InputName = keyof typeof fields;

/** An input that is left alone until the program sets it, and then goes back to what a new session has. */
function managed<Api extends string>(name: keyof typeof OPEN, api: Api) {
  return {
    api,
    managedOnceSet: true,
    whenRemoved: OPEN[name],
    effect: (before: unknown, after: unknown) => effectOf(name, before ?? OPEN[name], after),
  } as const;
}

/** The inputs of a session. What `directTools` stands for is in the other inputs when they are compared and sent. */
export const fields = {
  userId: { api: "user_id", createOnly: true },
  toolkits: managed("toolkits", "toolkits"),
  tools: managed("tools", "tools"),
  tags: managed("tags", "tags"),
  authConfigs: managed("authConfigs", "auth_configs"),
  connectedAccounts: managed("connectedAccounts", "connected_accounts"),
  hooks: managed("hooks", "hooks"),
  preload: managed("preload", "preload"),
  directTools: { api: "direct_tools", local: true, whenRemoved: false },
  manageConnections: managed("manageConnections", "manage_connections"),
  sandbox: managed("sandbox", "workbench"),
  multiAccount: managed("multiAccount", "multi_account"),
  searchEnabled: managed("searchEnabled", "search"),
  multiExecuteEnabled: managed("multiExecuteEnabled", "execute"),
  proxyExecute: managed("proxyExecute", "proxy_execute"),
  instant: managed("instant", "instant"),
  sessionConfigId: managed("sessionConfigId", "experimental"),
  experimental: {
    api: "experimental",
    unreported: true,
    whenRemoved: OPEN.experimental,
    effect: effectOnExperimental,
  },
} as const satisfies Record<string, Field>;

function effectOf(name: string, before: unknown, after: unknown): Effect {
  const isChanged = after !== undefined && (hasUnknown(after) || !isSameValue(name, before, after));
  return isChanged ? "update" : "none";
}

/** Fields that Composio takes in a create only. */
const CREATE_ONLY = [
  "assistive_prompt_config",
  "restrict_egress_to_composio",
  "custom_tools",
  "custom_toolkits",
];

function effectOnExperimental(before: unknown, after: unknown): Effect {
  if (after === undefined || hasUnknown(after)) {
    return effectOf("experimental", before, after);
  }
  const [old, wanted] = [before, after].map((value) => (value ?? {}) as Record<string, unknown>);
  const isReplaced = CREATE_ONLY.some((name) => !isSameValue("experimental", old?.[name], wanted?.[name]));
  return isReplaced ? "replace" : effectOf("experimental", before ?? {}, after);
}
