import { messageOf } from "../errors";
import type { Api, Request } from "./api";
import type { Names } from "./names";
import { ACCEPTANCE_APP } from "./questions/webhook-endpoint/endpoint";

type Item = Record<string, unknown>;

/** A kind of object that can be found by its name. What uses others comes before them. */
interface Cleanable {
  label: string;
  list: string;
  query?: Record<string, string>;
  version?: Request["version"];
  key?: Request["key"];
  nameOf(item: Item): unknown;
  /** Whether it is the acceptance's, where its name does not say so. */
  isOurs?(item: Item): boolean;
  pathOf(item: Item): string;
  /** The query of the delete. */
  deletion?: Record<string, string>;
}

/** The answers where there is nothing to delete, or no way to do so, as for webhook endpoints. */
const IS_GONE = [404, 405, 410];

/** Nothing that people have connected is revoked. */
const KEEPING_CONNECTIONS = { revoke_on_delete: "false" };
const id = (item: Item) => encodeURIComponent(String(item.id));

const CLEANABLE: Cleanable[] = [
  {
    label: "MCP server",
    list: "/mcp/servers",
    query: { limit: "100", order_by: "created_at", order_direction: "asc" },
    nameOf: ({ name }) => name,
    pathOf: (item) => `/mcp/${id(item)}`,
  },
  {
    label: "webhook subscription",
    list: "/webhook_subscriptions",
    nameOf: ({ webhook_url: url }) => String(url).replace(/^.*\//, ""),
    pathOf: (item) => `/webhook_subscriptions/${id(item)}`,
  },
  {
    label: "connected account",
    list: "/connected_accounts",
    query: { account_type: "ALL", limit: "50" },
    nameOf: ({ user_id }) => user_id,
    pathOf: (item) => `/connected_accounts/${id(item)}`,
  },
  {
    label: "webhook endpoint",
    list: "/webhook_endpoints",
    version: "v3.1",
    nameOf: ({ client_id: app }) => app,
    // The app of every run is the same, because Composio may have no way to delete its endpoint.
    isOurs: ({ client_id: app }) => app === ACCEPTANCE_APP,
    pathOf: (item) => `/webhook_endpoints/${id(item)}`,
  },
  {
    label: "auth config",
    list: "/auth_configs",
    query: { show_disabled: "true", limit: "50" },
    nameOf: ({ name }) => name,
    pathOf: (item) => `/auth_configs/${id(item)}`,
    deletion: KEEPING_CONNECTIONS,
  },
  {
    label: "custom toolkit",
    list: "/toolkits",
    query: { type: "custom", limit: "100" },
    version: "v3.1",
    nameOf: ({ slug }) => slug,
    pathOf: ({ slug }) => `/custom/toolkits/${encodeURIComponent(String(slug))}`,
    deletion: KEEPING_CONNECTIONS,
  },
  {
    label: "project",
    list: "/org/owner/project/list",
    key: "organization",
    query: { limit: "50" },
    nameOf: ({ name, deleted }) => (deleted === true ? "" : name),
    pathOf: (item) => `/org/owner/project/${id(item)}`,
    deletion: KEEPING_CONNECTIONS,
  },
];

/**
 * Deletes what has a name of this run, or of one that began more than an hour ago, and the given sessions, which have no
 * names. One that cannot be deleted does not keep the others.
 *
 * @returns What is still there, and why.
 */
export async function cleanUp(api: Api, names: Names, sessions: Iterable<string>): Promise<string[]> {
  const failures: string[] = [];
  const deleteOne = async (what: string, path: string, request: Request) => {
    try {
      const answer = await api.ask("DELETE", path, request);
      if (!IS_GONE.includes(answer.status)) {
        answer.orFail();
      }
    } catch (error) {
      failures.push(`${what}: ${messageOf(error)}`);
    }
  };
  for (const session of sessions) {
    await deleteOne(`session ${session}`, `/tool_router/session/${encodeURIComponent(session)}`, {
      version: "v3.1",
    });
  }
  for (const {
    label,
    list,
    query = {},
    version = "v3",
    key,
    nameOf,
    isOurs,
    pathOf,
    deletion = {},
  } of CLEANABLE.filter((each) => each.key === undefined || api.hasOrganization)) {
    const how = { version, ...(key && { key }) };
    const mayDelete = isOurs ?? ((item: Item) => names.mayDelete(String(nameOf(item))));
    try {
      const items = await api.list(list, { query, ...how });
      for (const item of items.filter(mayDelete)) {
        await deleteOne(`${label} ${nameOf(item)}`, pathOf(item), { query: deletion, ...how });
      }
    } catch (error) {
      failures.push(`${label}s: ${messageOf(error)}`);
    }
  }
  return failures;
}
