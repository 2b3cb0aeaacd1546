import type { Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { UNKNOWN } from "../../core/unknown";

/**
 * Says that a server will allow every tool, which a diff does not show: a list that loses its last element reads like
 * one that allows less.
 *
 * @param olds The state of the server, or nothing for a new one.
 */
export function widening({ allowedTools: before = [] }: Properties, news: Properties): string | undefined {
  const { name, allowedTools } = news;
  const isOpened = isEmpty(allowedTools) && !isEmpty(before);
  return isOpened
    ? `${whatOf(name)} will permit, by what is taken away: every tool of its toolkits.`
    : undefined;
}

/** Says that a new server will allow every tool, where its program gives an empty list. */
export function openFromTheStart({ name, allowedTools }: Properties): string | undefined {
  return isEmpty(allowedTools)
    ? `${whatOf(name)} will permit every tool of its toolkits, because its allowedTools is empty.`
    : undefined;
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

/** The words of messages for a server, by its input `name`. */
export function whatOf(name: unknown): string {
  return typeof name === "string" && name !== UNKNOWN
    ? `the MCP server "${sanitizeLine(name)}"`
    : "an MCP server";
}
