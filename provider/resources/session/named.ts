import type { Properties } from "../../core/resource";
import { knownElements, UNKNOWN } from "../../core/unknown";
import { isMap } from "../../core/values";

/** A slug that the program names, and where. */
export interface Named {
  slug: string;
  path: PropertyKey[];
  /** In lower case, where a tool is named under a toolkit. */
  toolkit?: string;
}

const LISTS = ["enable", "disable", "requireApproval"];

/** The toolkits that the program names, each at its first place. */
export function namedToolkits({
  toolkits,
  tools,
  authConfigs,
  connectedAccounts,
  hooks,
}: Properties): Named[] {
  const keys = Object.entries({ tools, authConfigs, connectedAccounts }).flatMap(([name, map]) =>
    isMap(map) ? Object.keys(map).map((slug) => ({ slug, path: [name, slug] })) : [],
  );
  const all = [...inLists(toolkits, ["toolkits"]), ...keys, ...ofHooks(hooks)];
  const seen = new Set<string>();
  return all.filter(({ slug }) => {
    const isNew = !seen.has(slug.toLowerCase());
    seen.add(slug.toLowerCase());
    return isNew;
  });
}

/** The tools that the program names. Their slugs are looked up in upper case, as Composio has them. */
export function namedTools({ tools, preload }: Properties): Named[] {
  const ofToolkits = isMap(tools)
    ? Object.entries(tools).flatMap(([toolkit, rule]) =>
        inLists(rule, ["tools", toolkit]).map((each) => ({ ...each, toolkit: toolkit.toLowerCase() })),
      )
    : [];
  const preloaded = knownElements(isMap(preload) ? preload.tools : []).map(({ element, index }) => ({
    slug: element,
    path: ["preload", "tools", index],
  }));
  return [...ofToolkits, ...preloaded].map((each) => ({ ...each, slug: each.slug.toUpperCase() }));
}

function inLists(rule: unknown, path: PropertyKey[]): Named[] {
  return LISTS.flatMap((list) =>
    knownElements(isMap(rule) ? rule[list] : []).map(({ element, index }) => ({
      slug: element,
      path: [...path, list, index],
    })),
  );
}

/** The toolkits for which hooks run. */
export function ofHooks(hooks: unknown): Named[] {
  const all: unknown[] = Array.isArray(hooks) ? hooks : [];
  return all.flatMap((hook, at) => {
    const appliesTo = isMap(hook) && hook !== undefined ? hook.appliesTo : undefined;
    const slugs = isMap(appliesTo) && appliesTo.toolkits !== UNKNOWN ? appliesTo.toolkits : [];
    return knownElements(slugs).map(({ element, index }) => ({
      slug: element,
      path: ["hooks", at, "appliesTo", "toolkits", index],
    }));
  });
}
