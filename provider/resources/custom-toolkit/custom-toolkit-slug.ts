const PREFIX = "CUSTOM_";

/** The slug that Composio gives a toolkit of which a program names this one. */
export function toolkitSlugOf(slug: string): string {
  return PREFIX + slug.replaceAll(" ", "_").toUpperCase();
}

/** The slug without what Composio puts before it, as an upsert names the toolkit. */
export function ownPartOf(toolkitSlug: string): string {
  return toolkitSlug.slice(PREFIX.length);
}

/** Whether two slugs are of one toolkit, whatever their case. */
export function isSameSlug(some: string, other: string): boolean {
  return some.toUpperCase() === other.toUpperCase();
}
