import { z } from "zod";
import { UserError } from "../user-error";
import type { ComposioAnswer, ComposioClient } from "./client";
import { ComposioError, IncompleteCreateError } from "./errors";

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

const createdSchema = z.object({ id: z.string().min(1) });

export type McpServerObject = Omit<z.infer<typeof serverSchema>, "mcp_url" | "deleted"> & { mcp_url: string };

/** The fields that a request may set. */
export interface McpServerFields {
  name?: string;
  auth_config_ids?: string[];
  no_auth_apps?: string[];
  allowed_tools?: string[];
  managed_auth_via_composio?: boolean;
}

/** The endpoints of MCP servers. Each call is one request. */
export class McpServers {
  readonly #client: ComposioClient;

  constructor(client: ComposioClient) {
    this.#client = client;
  }

  /**
   * @throws IncompleteCreateError when the server exists but the answer does not describe it.
   */
  async create(fields: McpServerFields): Promise<McpServerObject> {
    const answer = await this.#client.send({ method: "POST", path: "/mcp/servers", body: fields });
    try {
      return this.#serverOf(answer);
    } catch (error) {
      const created = createdSchema.safeParse(answer.body).data;
      throw created && error instanceof ComposioError
        ? new IncompleteCreateError(error.details, created.id)
        : error;
    }
  }

  /** @returns Undefined when there is no such server, or no longer. */
  async find(id: string): Promise<McpServerObject | undefined> {
    return undefinedIfGone(async () => {
      const answer = await this.#client.send({ method: "GET", path: serverPath(id) });
      return this.#serverOf(answer);
    });
  }

  async update(id: string, fields: McpServerFields): Promise<McpServerObject> {
    return this.#serverOf(await this.#client.send({ method: "PATCH", path: serverPath(id), body: fields }));
  }

  /** Succeeds as well when the server is already gone. */
  async delete(id: string): Promise<void> {
    await undefinedIfGone(() => this.#client.send({ method: "DELETE", path: serverPath(id) }));
  }

  #serverOf({ request, body, requestId }: ComposioAnswer): McpServerObject {
    const { data, error } = serverSchema.safeParse(body);
    if (!data) {
      const wrong = error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`);
      const reason = `Composio's answer is not a complete MCP server (${wrong.join("; ")})`;
      throw new ComposioError({ kind: "unreadable", request, reason, requestId });
    }
    const { deleted, ...server } = data;
    if (deleted) {
      const reason = "Composio answered that the server is deleted";
      throw new ComposioError({ kind: "gone", request, reason, requestId });
    }
    return { ...server, mcp_url: server.mcp_url ?? `${this.#client.origin}/v3/mcp/${data.id}/mcp` };
  }
}

/** Ids come from state and from programs, and must not change the path that a request goes to. */
function serverPath(id: string): string {
  if (!/^[A-Za-z0-9_-]+$/.test(id)) {
    throw new UserError(`${JSON.stringify(id)} is not the id of an MCP server, which is a UUID.`);
  }
  return `/mcp/${id}`;
}

async function undefinedIfGone<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ComposioError && error.isGone) {
      return undefined;
    }
    throw error;
  }
}
