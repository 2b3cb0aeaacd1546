import type { Properties } from "../../core/resource";
import { below, type Named } from "./named-slugs";
import { rows } from "./session-fields";

/** The toolkits that the program names, each at its first place. */
export function namedToolkits(news: Properties): Named[] {
  const seen = new Set<string>();
  return toolkitsNamed(news).filter(({ slug }) => {
    const isNew = !seen.has(slug.toLowerCase());
    seen.add(slug.toLowerCase());
    return isNew;
  });
}

/** The toolkits that the program names, at each place. */
export function toolkitsNamed(news: Properties): Named[] {
  return rows.flatMap(([name, { toolkitsIn }]) => below(name, toolkitsIn?.(news[name]) ?? []));
}

/** The tools that the program names. Their slugs are looked up in upper case, as Composio has them. */
export function namedTools(news: Properties): Named[] {
  const named = rows.flatMap(([name, { toolsIn }]) => below(name, toolsIn?.(news[name]) ?? []));
  return named.map((each) => ({ ...each, slug: each.slug.toUpperCase() }));
}

/** The inputs that name toolkits or tools, or decide which of what is named may be used. */
export const DECIDING = rows
  .filter(([, { toolkitsIn, toolsIn, isSaved, decidesAccounts }]) =>
    [toolkitsIn, toolsIn, isSaved, decidesAccounts].some(Boolean),
  )
  .map(([name]) => name);
