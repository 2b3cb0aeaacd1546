import { getTools } from "pulumi-composio";
import type { CatalogueTool } from "pulumi-composio/access";

/** The tools of a toolkit with what they do. Of those that Composio does not tell it is not known, so that they may destroy. */
export async function toolsOf(toolkit: string, named: readonly string[]): Promise<CatalogueTool[]> {
  const { tools } = await getTools({ toolkit, includeDeprecated: true });
  const untold = named.filter((slug) => !tools.some((tool) => tool.slug.toUpperCase() === slug));
  return [...tools, ...untold.map((slug) => ({ slug, hints: [] }))];
}
