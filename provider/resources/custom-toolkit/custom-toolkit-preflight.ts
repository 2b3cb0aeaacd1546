import { catalogueOf, isFound } from "../../catalogue/catalogue";
import { effects } from "../../core/diff";
import type { Failure, Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { UNKNOWN } from "../../core/unknown";
import { sayAuthConfigs } from "./auth-configs-of";
import { fields } from "./custom-toolkit-fields";
import { isSameSlug, toolkitSlugOf } from "./custom-toolkit-slug";
import type { CustomToolkitRun } from "./custom-toolkits";

/**
 * Looks, before anything is deleted, whether a replacement would take auth configs with it, and says where a slug is
 * taken.
 *
 * @param olds The inputs that the last check returned, empty for a new resource and for a replacement.
 * @param news Valid inputs. Values that a preview does not know yet are left out.
 */
export async function customToolkitFailures(
  run: CustomToolkitRun,
  olds: Properties,
  news: Properties,
): Promise<Failure[]> {
  if (Object.keys(olds).length > 0) {
    const replacing = effects(fields, olds, news).filter(([, effect]) => effect === "replace");
    return replacing.length > 0 && olds.forceDestroy !== true
      ? lossesOf(
          run,
          olds,
          replacing.map(([name]) => name),
        )
      : [];
  }
  const { slug, adoptExisting } = news;
  if (typeof slug === "string" && slug !== UNKNOWN && !adoptExisting) {
    await noteTaken(run, toolkitSlugOf(slug));
  }
  return [];
}

async function lossesOf(run: CustomToolkitRun, olds: Properties, changed: string[]): Promise<Failure[]> {
  const id = toolkitSlugOf(String(olds.slug));
  const found = (await catalogueOf(run).authConfigs()).filter(({ toolkit }) => isSameSlug(toolkit.slug, id));
  const reason = () =>
    sanitizeLine(
      `cannot be changed in place: Composio would delete the toolkit ${id} first, with ${sayAuthConfigs(found)}. If that ` +
        "is wanted, set forceDestroy: true, run `pulumi up`, and then change this",
    );
  return found.length > 0 ? changed.map((property) => ({ property, reason: reason() })) : [];
}

/** A check does not know whether the toolkit is about to be replaced, so this fails nothing. */
async function noteTaken(run: CustomToolkitRun, id: string): Promise<void> {
  const { warn } = run;
  if (!run.objects("CustomToolkit").has(id) && isFound(await catalogueOf(run).toolkit(id))) {
    warn(
      `Composio has the toolkit ${id} already. Unless this run replaces it, it will not be taken over without ` +
        "adoptExisting: true.",
    );
  }
}
