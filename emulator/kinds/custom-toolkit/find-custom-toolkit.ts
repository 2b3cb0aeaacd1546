import type { EmulatorContext } from "../../server/emulator-context";
import { ageOf } from "../../time/clock";
import type { StoredCustomToolkit } from "./stored-custom-toolkit";

type Holder = Pick<EmulatorContext, "customToolkits" | "settings">;

/** The one that a request names by a slug, unless it was deleted. */
export function liveCustomToolkit(context: Holder, slug: string): StoredCustomToolkit | undefined {
  const toolkit = named(context, slug);
  return toolkit?.deleted ? undefined : toolkit;
}

/** For reading, which the switch lets see what was before. */
export function shownCustomToolkit(context: Holder, slug: string): StoredCustomToolkit | undefined {
  const toolkit = named(context, slug);
  return toolkit && isShown(toolkit, context) ? toolkit : undefined;
}

export function shownCustomToolkits(context: Holder): StoredCustomToolkit[] {
  return context.customToolkits.all().filter((toolkit) => isShown(toolkit, context));
}

function named({ customToolkits, settings }: Holder, slug: string): StoredCustomToolkit | undefined {
  return customToolkits.find(settings.customToolkits.slugs === "any-case" ? slug.toUpperCase() : slug);
}

/** A deleted one was changed last when it was deleted. */
function isShown(toolkit: StoredCustomToolkit, { settings: { customToolkits } }: Holder): boolean {
  const { lagMs } = customToolkits;
  return toolkit.deleted ? ageOf({ created_at: toolkit.updated_at }) < lagMs : ageOf(toolkit) >= lagMs;
}
