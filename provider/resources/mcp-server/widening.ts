import { permitsEveryTool } from "../../access/server-calls";
import type { Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { UNKNOWN } from "../../core/unknown";

/**
 * Says that a server will allow every tool, which a diff does not show: a list that loses its last element reads like
 * one that allows less.
 *
 * @param olds The state of the server, or nothing for a new one.
 * @param isReplaced Whether a new server takes the place of the old one.
 */
export function widening(olds: Properties, news: Properties, isReplaced: boolean): string | undefined {
  // A list that the program does not say stays, but for a new server.
  const stays = news.allowedTools === undefined && !isReplaced;
  const isOpened = !stays && permitsEveryTool(news) && !permitsEveryTool(olds);
  return isOpened
    ? `${whatOf(news.name)} will permit, by what is taken away: every tool of its toolkits.`
    : undefined;
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
