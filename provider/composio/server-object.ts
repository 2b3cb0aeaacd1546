import { mcpAddress } from "../mcp-address";
import { z } from "../zod";
import { ComposioError } from "./errors";
import type { ComposioAnswer } from "./http";
import { parse } from "./parse";

const NO_COMMANDS = { cursor: "", claude: "", windsurf: "" };

/** The server object. What Composio marks as deprecated may be missing. */
const serverSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  auth_config_ids: z.array(z.string()),
  allowed_tools: z.array(z.string()),
  managed_auth_via_composio: z.boolean(),
  mcp_url: z.string().nullish(),
  toolkits: z.array(z.string()),
  toolkit_icons: z
    .record(z.string(), z.string())
    .nullish()
    .transform((icons) => icons ?? {}),
  commands: z
    .object({
      cursor: z.string().default(""),
      claude: z.string().default(""),
      windsurf: z.string().default(""),
    })
    .nullish()
    .transform((commands) => commands ?? NO_COMMANDS),
  created_at: z.string(),
  updated_at: z.string(),
  server_instance_count: z.number(),
  deleted: z.boolean().optional(),
});

const deletedSchema = z.object({ id: z.string(), deleted: z.literal(true).optional() });

const pageSchema = z.object({
  items: z.array(z.object({ name: z.string(), deleted: z.boolean().optional() }).passthrough()),
  total_pages: z.number(),
});

/** A server in a list, read only as far as it takes to choose one. */
export type ListedServer = z.infer<typeof pageSchema>["items"][number];

/** A server as Composio describes it. `mcp_url` is always there: where Composio gives none, it is built. */
export type McpServerObject = Omit<z.infer<typeof serverSchema>, "mcp_url" | "deleted"> & { mcp_url: string };

/**
 * Reads a server from the body of an answer, or from an item of a list.
 *
 * @throws ComposioError when it is not one, or when it is deleted.
 */
export function readServer(answer: ComposioAnswer, origin: string, object: unknown): McpServerObject {
  const { deleted, ...server } = parse(serverSchema, object, answer);
  if (deleted) {
    const { request, requestId } = answer;
    const reason = "Composio answered that the server is deleted";
    throw new ComposioError({ kind: "gone", request, reason, requestId });
  }
  return { ...server, mcp_url: server.mcp_url ?? mcpAddress(origin, server.id) };
}

/** Reads a page of the list of servers. */
export function readPage(answer: ComposioAnswer): z.infer<typeof pageSchema> {
  return parse(pageSchema, answer.body, answer);
}

/** Reads the answer to a delete. Anything but Composio's word that the server is gone leaves it in doubt. */
export function readDeleted(answer: ComposioAnswer): void {
  if (answer.status !== 204) {
    parse(deletedSchema, answer.body, answer);
  }
}
