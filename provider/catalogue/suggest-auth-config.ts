import { didYouMean, nearest } from "../core/nearest";
import type { Catalogue } from "./catalogue";
import type { KnownAuthConfig } from "./known-auth-configs";

/** How many auth configs of one name it tells. */
const MOST = 3;

/**
 * Says which auth config was probably meant. Those that are disabled would be the next mistake, so they are left out.
 *
 * @param wrong What is not the id of an auth config, and may be the name of one.
 * @param likely Gives the toolkits of which one is probably meant.
 */
export async function suggestAuthConfig(
  catalogue: Catalogue,
  wrong: string,
  likely: () => Promise<string[]>,
): Promise<string> {
  const [all, toolkits] = await Promise.all([catalogue.authConfigs(), likely()]);
  const usable = all.filter(({ status }) => status !== "DISABLED");
  const preferred = usable.filter(({ toolkit }) => toolkits.includes(toolkit.slug));
  return (
    sayNamed(wrong, preferred) ??
    sayNamed(wrong, usable) ??
    sayNear(wrong, preferred) ??
    sayNear(wrong, usable) ??
    sayOfToolkit(wrong, usable) ??
    (wrong.startsWith("ac_")
      ? "name one that does"
      : 'name one that does; the id of an auth config begins with "ac_"')
  );
}

/** Tells the id of an auth config by its name. */
function sayNamed(name: string, authConfigs: KnownAuthConfig[]): string | undefined {
  const named = authConfigs.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  const sentences = named
    .slice(0, MOST)
    .map((each) => `"${each.id}" is the id of the auth config named ${each.name}`);
  return sentences.join(", and ") || undefined;
}

/** Tells the ids of the auth configs of a toolkit, whose slug stands in the place of an id. */
function sayOfToolkit(slug: string, authConfigs: KnownAuthConfig[]): string | undefined {
  const ids = authConfigs
    .filter(({ toolkit }) => toolkit.slug.toLowerCase() === slug.toLowerCase())
    .map(({ id }) => `"${id}"`);
  return ids.length > 0 ? `of the toolkit ${slug} there is ${ids.slice(0, MOST).join(", ")}` : undefined;
}

/** Asks whether a near id was meant, or tells the id of an auth config whose name is near. */
function sayNear(wrong: string, authConfigs: KnownAuthConfig[]): string | undefined {
  const ids = authConfigs.map(({ id }) => id);
  const [name] = nearest(
    wrong,
    authConfigs.map((each) => each.name),
  );
  return didYouMean(wrong, ids, "") || (name && sayNamed(name, authConfigs));
}
