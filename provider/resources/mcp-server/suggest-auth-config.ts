import { didYouMean, nearest } from "../../core/nearest";
import { knownElements } from "../../core/unknown";
import type { AuthConfigObject } from "../auth-config/auth-configs";
import { type Catalogue, isFound } from "../toolkit/catalogue";
import { expectedToolkits } from "./expected-toolkits";

type Properties = Record<string, unknown>;

/** How many auth configs of one name it tells. */
const MOST = 3;

/**
 * Says which auth config was probably meant. Those that are disabled would be the next mistake, so they are left out.
 *
 * @param wrong What is not the id of an auth config, and may be the name of one.
 * @param news The inputs of the server.
 */
export async function suggestAuthConfig(
  catalogue: Catalogue,
  wrong: string,
  news: Properties,
): Promise<string> {
  const [all, lacking] = await Promise.all([catalogue.authConfigs(), lackingToolkits(catalogue, news)]);
  const usable = all.filter(({ status }) => status !== "DISABLED");
  const preferred = usable.filter(({ toolkit }) => lacking.includes(toolkit.slug));
  return (
    sayNamed(wrong, preferred) ??
    sayNamed(wrong, usable) ??
    sayNear(wrong, preferred) ??
    sayNear(wrong, usable) ??
    "name one that does"
  );
}

/** The toolkits of the allowed tools that nothing else of the server brings. */
async function lackingToolkits(catalogue: Catalogue, news: Properties): Promise<string[]> {
  const [tools, { slugs }] = await Promise.all([
    catalogue.tools(knownElements(news.allowedTools).map(({ element }) => element)),
    expectedToolkits(catalogue, {}, news),
  ]);
  const ofTools = tools.filter(isFound).flatMap(({ toolkit }) => toolkit?.slug ?? []);
  return ofTools.filter((slug) => !slugs.includes(slug));
}

/** Tells the id of an auth config by its name. */
function sayNamed(name: string, authConfigs: AuthConfigObject[]): string | undefined {
  const named = authConfigs.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  const sentences = named
    .slice(0, MOST)
    .map((each) => `"${each.id}" is the id of the auth config named ${each.name}`);
  return sentences.join(", and ") || undefined;
}

/** Asks whether a near id was meant, or tells the id of an auth config whose name is near. */
function sayNear(wrong: string, authConfigs: AuthConfigObject[]): string | undefined {
  const ids = authConfigs.map(({ id }) => id);
  const [name] = nearest(
    wrong,
    authConfigs.map((each) => each.name),
  );
  return didYouMean(wrong, ids, "") || (name && sayNamed(name, authConfigs));
}
