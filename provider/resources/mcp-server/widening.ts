import { openedByUpdate, type Widening } from "../../access/opened-by-update";
import { permitsEveryTool } from "../../access/server-calls";
import type { Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { UNKNOWN } from "../../core/unknown";
import { isTexts } from "../../core/values";

/**
 * Says what a change of a server opens, which a diff does not show: a list that loses its last element reads like one
 * that allows less.
 *
 * @param olds What the state holds.
 * @param news The inputs, those among them that go back.
 * @param isReplaced Whether a new server takes the place of the old one.
 */
export function wideningOf(olds: Properties, news: Properties, isReplaced: boolean): Widening {
  const { __removed, ...said } = news;
  // What the program does not say stays, but for a new server.
  const after: Properties = isReplaced ? said : { ...olds, ...said };
  const brought = toolkitsBroughtBy(olds);
  if (brought === undefined) {
    return openedByUpdate("McpServer", olds, after);
  }
  // Of the auth configs that stay, the state shows the toolkits. Of others nothing is known here.
  const kept = textsIn(olds.authConfigIds).filter((id) => textsIn(after.authConfigIds).includes(id));
  const withoutKept = (ids: unknown) => (Array.isArray(ids) ? ids.filter((id) => !kept.includes(id)) : ids);
  const toolkits = kept.length > 0 ? withTexts(after.toolkits, brought) : after.toolkits;
  const { opened, unknown } = openedByUpdate(
    "McpServer",
    { ...olds, authConfigIds: withoutKept(olds.authConfigIds) },
    { ...after, authConfigIds: withoutKept(after.authConfigIds), toolkits },
  );
  // Without those that stay, an element has another place.
  const places = unknown.map((place) => place.replace(/^authConfigIds\[.*/, "authConfigIds"));
  return { opened, unknown: [...new Set(places)] };
}

/** The toolkits of a server that it has by its auth configs, and perhaps by name. */
function toolkitsBroughtBy({ toolkits, noAuthApps }: Properties): string[] | undefined {
  return isTexts(toolkits) ? toolkits.filter((slug) => !textsIn(noAuthApps).includes(slug)) : undefined;
}

/** A list with more elements, where it is one, or nothing. */
function withTexts(list: unknown, more: string[]): unknown {
  return list === undefined || Array.isArray(list) ? [...(list ?? []), ...more] : list;
}

function textsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((each) => typeof each === "string") : [];
}

/** Says that a new server will allow every tool, where its program gives an empty list. */
export function openFromTheStart(news: Properties): string | undefined {
  return news.allowedTools !== undefined && permitsEveryTool(news)
    ? `${whatOf(news.name)} will permit every tool of its toolkits, because its allowedTools is empty.`
    : undefined;
}

/** The words of messages for a server, by its input `name`. */
export function whatOf(name: unknown): string {
  return typeof name === "string" && name !== UNKNOWN
    ? `the MCP server "${sanitizeLine(name)}"`
    : "an MCP server";
}
