import type { z } from "../../core/zod";
import type { mcpServerInputs } from "./inputs-schema";

/** The resolved inputs of an MCP server: what describes it, and how it may come to be. */
export type McpServerInputs = z.infer<typeof mcpServerInputs>;
/** An input that describes the server. */
export type InputName = Exclude<keyof McpServerInputs, "adoptExisting" | "__autonamed">;

/** The inputs that describe a server, each with whether Composio accepts it only when a server is created. */
const CREATE_ONLY: Record<InputName, boolean> = {
  name: false,
  authConfigIds: false,
  noAuthApps: true,
  toolkits: false,
  allowedTools: false,
  managedAuthViaComposio: false,
};

export const INPUT_NAMES = Object.keys(CREATE_ONLY) as InputName[];

export function isCreateOnly(name: InputName): boolean {
  return CREATE_ONLY[name];
}

/** The inputs that are left alone on the server until the program sets them. */
export const MANAGED_ONCE_SET = [
  "toolkits",
  "allowedTools",
  "managedAuthViaComposio",
] as const satisfies InputName[];
export type ManagedOnceSet = (typeof MANAGED_ONCE_SET)[number];

/** What a server has that is created without the input. */
export const CREATE_DEFAULTS: Partial<McpServerInputs> = {
  noAuthApps: [],
  /** As everywhere: those of the auth configs, and no other. */
  toolkits: [],
  allowedTools: [],
  managedAuthViaComposio: false,
};
