import { failureAt } from "../core/property-path";
import type { Failure } from "../core/resource";
import type { Answer, Catalogue } from "./catalogue";
import type { ToolObject } from "./tools";

/** A tool that a program names, and where. */
export interface NamedTool {
  slug: string;
  path: PropertyKey[];
}

/** The same, with what Composio answers of it. */
export type KnownTool<Named extends NamedTool = NamedTool> = Named & { tool: Answer<ToolObject> };

/** Looks up the tools that a program names, all at once. */
export async function lookUpTools<Named extends NamedTool>(
  catalogue: Catalogue,
  named: readonly Named[],
): Promise<KnownTool<Named>[]> {
  const found = await catalogue.tools(named.map(({ slug }) => slug));
  return named.map((each, index) => ({ ...each, tool: found[index] }));
}

/**
 * The failures of tools that a resource cannot have.
 *
 * @param whyNot Says why it cannot have one, undefined where it can, or where nobody can tell.
 */
export async function failuresOfTools<Named extends NamedTool>(
  tools: readonly KnownTool<Named>[],
  whyNot: (tool: KnownTool<Named>) => Promise<string | undefined>,
): Promise<Failure[]> {
  const failures = tools.map(async (each) => {
    const problem = await whyNot(each);
    return problem === undefined ? [] : [failureAt(each.path, `"${each.slug}" ${problem}`)];
  });
  return (await Promise.all(failures)).flat();
}
