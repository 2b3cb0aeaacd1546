import { unsuitableLevel } from "./project-errors";
import type { KeyPermission, StoredProject } from "./stored-project";

/** The areas of the API that a key may be limited to, with the levels that each takes. */
const AREAS: Record<string, readonly string[]> = {
  tools: ["none", "read"],
  tool_execution: ["none", "write"],
  proxy_execute: ["none", "write"],
  session_management: ["none", "read", "write", "read_write"],
  session_tool_execution: ["none", "read", "write", "read_write"],
  legacy_mcp: ["none", "read", "write", "read_write"],
  connected_accounts: ["none", "read", "write", "read_write"],
  auth_configs: ["none", "read", "write", "read_write"],
  toolkits: ["none", "read", "write", "read_write"],
  triggers: ["none", "read", "write", "read_write"],
  webhooks: ["none", "read", "write", "read_write"],
  observability: ["none", "read"],
  sessions: ["none", "read", "write", "read_write"],
};
export const PRESETS = Object.keys(AREAS);
export const LEVELS = ["none", "read", "write", "read_write"];

/** The areas of which each opens a path below the prefix of the API. What is in none takes a key that may do everything. */
const AREAS_OF_PATHS: [RegExp, string[]][] = [
  [/^\/auth_configs/, ["auth_configs"]],
  [/^\/connected_accounts/, ["connected_accounts", "sessions"]],
  [/^\/toolkits/, ["toolkits"]],
  [/^\/tools\/execute\/(?!proxy$)/, ["tool_execution"]],
  [/^\/tools/, ["tools"]],
  [/^\/(triggers_types|trigger_instances)/, ["triggers"]],
  [/^\/(webhook_subscriptions|webhook_endpoints)/, ["webhooks"]],
  [
    /^\/tool_router\/(session\/)?[^/]+\/(search|execute|execute_meta|mcp)$/,
    ["session_tool_execution", "sessions"],
  ],
  [/^\/(tool_router|session_configs)/, ["session_management", "sessions"]],
  [/^\/(v3\/)?mcp/, ["legacy_mcp", "sessions"]],
];

/** Throws the answer to a level that an area does not take. */
export function refuseUnsuitable(permissions: readonly KeyPermission[] = []): void {
  for (const { preset, access } of permissions) {
    if (!AREAS[preset]?.includes(access)) {
      throw unsuitableLevel(preset, access);
    }
  }
}

/** Whether the key of a project may do something. @param path Below the prefix of the API. */
export function mayDo(
  { api_key_permissions }: StoredProject,
  right: "read" | "write",
  path: string,
): boolean {
  const areas = AREAS_OF_PATHS.find(([pattern]) => pattern.test(path))?.[1] ?? [];
  return (
    api_key_permissions?.some(({ preset, access }) => areas.includes(preset) && access.includes(right)) ??
    true
  );
}
