import { z } from "zod";

function listOf(what: string, example: string) {
  const element = z
    .string({ error: `must be ${what} such as "${example}"` })
    .regex(/^\S+$/, `must be ${what} such as "${example}", not empty and without spaces`);
  return z.array(element, { error: `must be a list, each element ${what} such as "${example}"` });
}

function flag() {
  return z.boolean({ error: "must be true or false" });
}

const NAME_RULE = "must be 4 to 30 characters: letters, digits, spaces and hyphens";

/** What describes a server. The limits are those of Composio's reference of the create call. */
const serverShape = {
  name: z.string({ error: NAME_RULE }).regex(/^[A-Za-z0-9 -]{4,30}$/, NAME_RULE),
  authConfigIds: listOf("an auth config id", "ac_1a2b3c4d"),
  noAuthApps: listOf("a toolkit slug", "exa").optional(),
  toolkits: listOf("a toolkit slug", "gmail").optional(),
  allowedTools: listOf("a tool slug", "GMAIL_SEND_EMAIL").optional(),
  managedAuthViaComposio: flag().optional(),
};

/** The resolved inputs of an MCP server: what describes it, and how it may come to be. */
export const mcpServerInputs = z.strictObject({ ...serverShape, adoptExisting: flag().optional() });

export type McpServerInputs = z.infer<typeof mcpServerInputs>;
/** An input that describes the server. */
export type InputName = keyof typeof serverShape;

export const INPUT_NAMES = Object.keys(serverShape) as InputName[];

/** The inputs that Composio accepts only when a server is created. */
export function isCreateOnly(name: InputName): boolean {
  return name === "noAuthApps";
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
