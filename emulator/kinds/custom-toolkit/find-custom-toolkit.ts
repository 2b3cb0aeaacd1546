import type { CustomToolkitHolder } from "./custom-toolkit-store";
import type { StoredCustomToolkit } from "./stored-custom-toolkit";

/** The one that a request names by a slug, unless it was deleted. */
export function liveCustomToolkit(
  context: CustomToolkitHolder,
  slug: string,
): StoredCustomToolkit | undefined {
  const toolkit = named(context, slug);
  return toolkit?.deleted ? undefined : toolkit;
}

/** For reading, which the switch lets see what was before. */
export function shownCustomToolkit(
  context: CustomToolkitHolder,
  slug: string,
): StoredCustomToolkit | undefined {
  const toolkit = named(context, slug);
  return toolkit && isShown(toolkit, context) ? toolkit : undefined;
}

export function shownCustomToolkits(context: CustomToolkitHolder): StoredCustomToolkit[] {
  return context.customToolkits.all().filter((toolkit) => isShown(toolkit, context));
}

function named(
  { customToolkits, settings }: CustomToolkitHolder,
  slug: string,
): StoredCustomToolkit | undefined {
  return customToolkits.find(settings.customToolkits.slugs === "any-case" ? slug.toUpperCase() : slug);
}

/** A deleted one was changed last when it was deleted. */
function isShown(toolkit: StoredCustomToolkit, { customToolkits, settings }: CustomToolkitHolder): boolean {
  const { lagMs } = settings.customToolkits;
  const ageOf = (object: { readonly created_at: string }) => customToolkits.ageOf(object);
  return toolkit.deleted ? ageOf({ created_at: toolkit.updated_at }) < lagMs : ageOf(toolkit) >= lagMs;
}
