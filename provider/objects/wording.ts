/** The name of a kind with its article, such as `an MCP server`. */
export function withArticle(label: string): string {
  return `${/^(?:[aeiou]|MCP)/.test(label) ? "an" : "a"} ${label}`;
}
