/** The name of a kind with its article, such as `an MCP server`. */
export function withArticle(label: string): string {
  return `${/^(?:[aeiou]|MCP)/.test(label) ? "an" : "a"} ${label}`;
}

/** Advises what to do with an object that a create was answered with, and that was there before. */
export const IMPORT_OR_REPORT =
  "look at it in Composio. If nobody else needs it, import it with `npx pulumi-composio import`. Otherwise run `pulumi up` " +
  "again, and if Composio answers so again, report it to Composio.";
