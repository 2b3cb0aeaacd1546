import { inertExcerpt } from "../core/inert";

/** An id as messages quote it. It may be anything, and of any length. */
export function quoted(id: string): string {
  return inertExcerpt(JSON.stringify(id));
}

/** The name of a kind with its article, such as `an MCP server`. */
export function withArticle(label: string): string {
  return `${/^(?:[aeiou]|MCP)/.test(label) ? "an" : "a"} ${label}`;
}
