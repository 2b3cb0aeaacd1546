import { splitList } from "../../api/split-list";
import type { McpServerContext } from "./mcp-server-context";
import { serverObject } from "./mcp-server-object";
import type { ListServersQuery } from "./mcp-server-schemas";
import type { StoredServer } from "./stored-mcp-server";

/** The length that a list claims which does not go on. */
const STUCK_PAGES = 1000;

/** One page of the live servers that `query` selects. */
export function listServers(context: McpServerContext, query: ListServersQuery) {
  const { maximumLimit, listLagMs, pages } = context.settings;
  const isStuck = pages === "stuck";
  const limit = Math.min(Number(query.limit ?? 10), maximumLimit);
  const page = isStuck ? 1 : Number(query.page_no ?? 1);
  const shown = context.servers.readable(listLagMs);
  const selected = inOrder(
    shown.filter((server) => isSelected(server, query)),
    query,
  );
  return {
    items: selected.slice((page - 1) * limit, page * limit).map((server) => serverObject(server, context)),
    total_pages: isStuck ? STUCK_PAGES : Math.ceil(selected.length / limit),
    current_page: page,
  };
}

function isSelected(server: StoredServer, query: ListServersQuery): boolean {
  const name = query.name?.toLowerCase() ?? "";
  return (
    server.name.toLowerCase().includes(name) &&
    sharesOne(server.toolkits, splitList(query.toolkits)) &&
    sharesOne(server.auth_config_ids, splitList(query.auth_config_ids))
  );
}

const sharesOne = (values: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some((value) => values.includes(value));

function inOrder(servers: StoredServer[], query: ListServersQuery): StoredServer[] {
  const field = query.order_by ?? "updated_at";
  const ascending = servers.toSorted((a, b) => a[field].localeCompare(b[field]));
  return query.order_direction === "asc" ? ascending : ascending.toReversed();
}
