import { isOwnToolkit } from "../../catalogue/toolkit-slug";
import type { ComposioClient } from "../../composio/client";
import { ComposioError } from "../../composio/errors";
import type { ComposioRequest } from "../../composio/http";
import { successful } from "../../composio/outcome";
import { parse } from "../../composio/parse";
import type { TimeBudget } from "../../composio/time-budget";
import { flag, optional, readable } from "../../composio/tolerant";
import { unlessFails } from "../../composio/unless-fails";
import { z } from "../../core/zod";
import { lookAgain } from "../../objects/look-again";
import { type ApiKeyPreset, levelsOf } from "./project-enums";

/** A list of things that live in a project. */
interface Contents extends Pick<ComposioRequest, "path" | "query" | "version"> {
  /** The area of permissions that reading it takes. */
  preset: ApiKeyPreset;
  /** The words of messages for what it has. */
  what: string;
  /** Whether an item is of the project; all are, unless given. */
  isOwn?(item: Item): boolean;
}

/** All that a delete of a project would take with it, and that Composio lists. Of sessions it has no list. */
const CONTENTS: readonly Contents[] = [
  {
    preset: "auth_configs",
    what: "auth configs",
    path: "/auth_configs",
    query: { show_disabled: true, limit: 50 },
  },
  {
    preset: "connected_accounts",
    what: "connected accounts",
    path: "/connected_accounts",
    query: { account_type: "ALL", limit: 50 },
  },
  { preset: "legacy_mcp", what: "MCP servers", path: "/mcp/servers", query: { limit: 50 } },
  {
    preset: "toolkits",
    what: "custom toolkits",
    path: "/toolkits",
    version: "v3.1",
    query: { type: "custom", limit: 1_000 },
    // A service that does not know the filter lists its own toolkits too.
    isOwn: ({ slug = "" }) => isOwnToolkit(slug),
  },
  {
    preset: "triggers",
    what: "triggers",
    path: "/trigger_instances/active",
    query: { show_disabled: true, limit: 50 },
  },
  {
    preset: "webhooks",
    what: "webhook subscriptions",
    path: "/webhook_subscriptions",
    query: { limit: 50 },
  },
];

/** The areas that other ones may open too, so that access to them shows nothing. */
const OPENED_BY: Partial<Record<ApiKeyPreset, readonly ApiKeyPreset[]>> = {
  legacy_mcp: ["sessions", "session_management"],
  connected_accounts: ["sessions"],
};

const itemSchema = z.object({ slug: optional(z.string()), deleted: optional(flag) });
type Item = z.infer<typeof itemSchema>;
const pageSchema = z.object({
  items: z.array(z.unknown()),
  next_cursor: z.unknown(),
  total_pages: optional(z.number()),
});

/** The things in a project, as far as its key sees them. */
interface Seen {
  /** The kinds of which there is something. */
  found: string[];
  /** The kinds of which nobody can say whether there is something. */
  unknown: string[];
}

/**
 * Looks for what is in a project. Lists may be late, so that it looks again where something is left.
 *
 * @param client Sends its requests with the key of the project.
 */
export function contentsOf(client: ComposioClient): Promise<Seen> {
  return lookAgain(
    client.newBudget(),
    () => contentsNow(client),
    ({ found, unknown }) => found.length === 0 || unknown.length > 0,
  );
}

/**
 * The areas that a key may read although the list of a program does not give it that.
 *
 * @param client Sends its requests with the key.
 */
export async function areasBeyond(client: ComposioClient, permissions: unknown): Promise<ApiKeyPreset[]> {
  const levels = levelsOf(permissions);
  const closed = CONTENTS.filter(
    ({ preset }) =>
      !levels[preset]?.includes("read") &&
      (OPENED_BY[preset] ?? []).every((other) => levels[other] === "none"),
  );
  const budget = client.newBudget();
  const isOpen = await Promise.all(closed.map((list) => unlessFails(read(client, list, budget))));
  return closed.filter((_, index) => isOpen[index] !== undefined).map(({ preset }) => preset);
}

/**
 * Revokes a key. The answer does not say whether there was such a key, so that the key is tried afterwards.
 *
 * @param client Sends its requests with the key.
 * @param readable The areas that the key reads before.
 * @returns Whether it certainly reads them no more.
 */
export async function revoke(
  client: ComposioClient,
  key: string,
  readable: readonly ApiKeyPreset[],
): Promise<boolean> {
  const budget = client.newBudget();
  const request = { method: "POST", version: "v3.1", path: "/api_key_revocation" } as const;
  const body = { api_keys: [key] };
  const sent = await unlessFails(client.send({ ...request, body, isRepeatable: true }, successful, budget));
  const lists = CONTENTS.filter(({ preset }) => readable.includes(preset));
  const isOver = async () =>
    (await Promise.all(lists.map((list) => isRefused(client, list, budget)))).every((refused) => refused);
  return sent !== undefined && lookAgain(budget, isOver, (refused) => refused);
}

async function isRefused(client: ComposioClient, list: Contents, budget: TimeBudget): Promise<boolean> {
  try {
    await read(client, list, budget);
    return false;
  } catch (error) {
    return error instanceof ComposioError && error.details.status === 401;
  }
}

async function contentsNow(client: ComposioClient): Promise<Seen> {
  const budget = client.newBudget();
  const has = await Promise.all(CONTENTS.map((list) => hasAny(client, list, budget)));
  const kindsOf = (wanted: boolean | undefined) =>
    CONTENTS.filter((_, index) => has[index] === wanted).map(({ what }) => what);
  return { found: kindsOf(true), unknown: kindsOf(undefined) };
}

/** Whether there is something, undefined where that is not known. A service without the list has nothing of it. */
async function hasAny(
  client: ComposioClient,
  list: Contents,
  budget: TimeBudget,
): Promise<boolean | undefined> {
  const { isOwn = () => true } = list;
  try {
    const { items, isLast } = await read(client, list, budget);
    const isLive = items.some((item) => item.deleted !== true && isOwn(item));
    return isLive || (isLast ? false : undefined);
  } catch (error) {
    if (!(error instanceof ComposioError)) {
      throw error;
    }
    return error.isWithdrawn || error.isUnknownRoute ? false : undefined;
  }
}

function read(client: ComposioClient, { path, query = {}, version = "v3" }: Contents, budget: TimeBudget) {
  return client.send(
    { method: "GET", path, query, version },
    (answer) => {
      const { items, next_cursor, total_pages = 1 } = parse(pageSchema, answer.body, answer);
      const readItems = readable(itemSchema, items);
      return {
        items: readItems,
        isLast: !next_cursor && total_pages <= 1 && readItems.length === items.length,
      };
    },
    budget,
  );
}
