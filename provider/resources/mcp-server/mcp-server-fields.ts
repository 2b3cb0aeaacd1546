import { inCreate } from "../../core/fields";
import type { Field } from "../../core/resource";
import type { z } from "../../core/zod";
import type { mcpServerInputs } from "./mcp-server-inputs-schema";

/** The resolved inputs of an MCP server: what describes it, and how it may come to be. */
export type McpServerInputs = z.infer<typeof mcpServerInputs>;

/** An input that a program may name. */
export type InputName = Exclude<keyof McpServerInputs, `__${string}`>;

/** The inputs of a server. */
export const fields = {
  name: { api: "name" },
  authConfigIds: { api: "auth_config_ids" },
  noAuthApps: { api: "no_auth_apps", createOnly: true, whenRemoved: [], unreported: true },
  toolkits: { api: "toolkits", managedOnceSet: true, whenRemoved: [], slugs: true },
  allowedTools: { api: "allowed_tools", managedOnceSet: true, whenRemoved: [], slugs: true },
  managedAuthViaComposio: { api: "managed_auth_via_composio", managedOnceSet: true, whenRemoved: false },
  adoptExisting: inCreate("adopt_existing"),
} as const satisfies Record<InputName, Field>;
