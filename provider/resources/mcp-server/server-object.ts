import { isMarkedDeleted } from "../../composio/deleted-mark";
import { ComposioError } from "../../composio/errors";
import type { ComposioAnswer } from "../../composio/http";
import { successful } from "../../composio/outcome";
import { parse } from "../../composio/parse";
import { count, flag, optional } from "../../composio/tolerant";
import { assertAsked } from "../../composio/wrong-answer";
import { z } from "../../core/zod";
import { mcpAddress } from "./mcp-address";

/**
 * A UUID by the documentation. Any other name that Composio may give is as good, as long as it cannot change the path
 * that a request goes to. Two words stand for other routes.
 */
export const SERVER_ID = /^(?!(servers|app)$)[A-Za-z0-9_~-][A-Za-z0-9._~:-]{0,127}$/;

const id = z.union([z.string().min(1), z.number().transform(String)]);
const texts = z.array(z.unknown()).transform((all) => all.filter((each) => typeof each === "string"));

/**
 * The server object, as far as an operation may need it. Fields that are missing or null say nothing, so that what was
 * known of them before still holds.
 */
const serverSchema = z.object({
  id: id.refine((text) => SERVER_ID.test(text), "not an id that a request can name"),
  name: z.string(),
  auth_config_ids: texts.nullable().transform((ids) => ids ?? undefined),
  allowed_tools: optional(texts),
  managed_auth_via_composio: optional(flag),
  mcp_url: optional(z.string()),
  toolkits: optional(texts),
  toolkit_icons: optional(
    z.record(z.string(), z.unknown()).transform((icons) => {
      const known = Object.entries(icons).filter(
        (icon): icon is [string, string] => typeof icon[1] === "string",
      );
      return Object.fromEntries(known);
    }),
  ),
  commands: optional(
    z.object({ cursor: optional(z.string()), claude: optional(z.string()), windsurf: optional(z.string()) }),
  ),
  created_at: optional(z.string()),
  updated_at: optional(z.string()),
  server_instance_count: optional(count),
});

/** The least that an answer to a create has to say. */
export const createdSchema = z.object({ id });

const pageSchema = z.object({
  items: z.array(z.unknown()),
  total_pages: optional(count),
});

/** A server as Composio describes it. */
export type McpServerObject = z.infer<typeof serverSchema> & {
  /** The address of Composio's transport for the server, which follows from its id. */
  address: string;
};

/** A page of the list of servers. */
interface Page {
  servers: McpServerObject[];
  /** How many items it has, those included that are deleted or cannot be read. */
  length: number;
  /** Whether each of its items can be read. */
  isReadable: boolean;
  totalPages: number | undefined;
}

/**
 * Reads a server from the body of an answer.
 *
 * @param id The id of the server that was asked for, where it is known.
 * @throws ComposioError when it is not that server, or when it is deleted.
 */
export function readServer(answer: ComposioAnswer, origin: string, id?: string): McpServerObject {
  const found = parse(serverSchema, answer.body, answer);
  assertAsked(found, id, "server", answer);
  return { ...found, address: mcpAddress(origin, found.id) };
}

/** The server of an answer to a create, undefined where it does not describe one. */
export function readIfWhole(answer: ComposioAnswer, origin: string): McpServerObject | undefined {
  try {
    return readServer(answer, origin);
  } catch (error) {
    if (error instanceof ComposioError) {
      return undefined;
    }
    throw error;
  }
}

/** Reads a page of the list of servers. Items that are deleted or no servers are left out. */
export function readPage(answer: ComposioAnswer, origin: string): Page {
  const { items, total_pages: totalPages } = parse(pageSchema, successful(answer).body, answer);
  const read = (some: unknown[]) => some.flatMap((item) => serverSchema.safeParse(item).data ?? []);
  const isReadable = read(items).length === items.length;
  const live = read(items.filter((item) => !isMarkedDeleted(item)));
  const servers = live.map((server) => ({ ...server, address: mcpAddress(origin, server.id) }));
  return { servers, length: items.length, isReadable, totalPages };
}
