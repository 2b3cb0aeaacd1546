import { spelledSlug } from "../../catalogue/toolkit-slug";
import type { Properties } from "../../core/resource";
import { defined, flag, isMap, mapIn, mapOf, setOf, text, type Value } from "../../core/values";
import { currentHandler, flatHandler, readHandler } from "./hook-handler";

/** Spells the slug of a toolkit as Composio does, and leaves what is none. */
const spelledToolkit = (slug: string) => spelledSlug(slug) ?? slug;
const lower = (slug: string) => slug.toLowerCase();
const upper = (slug: string) => slug.toUpperCase();

/** The lists of a rule, each with its name in an answer, and in a request where that is another. */
const LISTS = [
  ["enable", "enabled", "enable"],
  ["disable", "disabled", "disable"],
  ["requireApproval", "require_approval", "require_approval"],
] as const;

/**
 * A rule: an allow-list, or all but some, with what a person has to approve.
 *
 * @param elements The lists.
 * @param tags The hints that may stand in the place of the lists.
 */
function rule(elements: Value, tags?: Value): Value {
  return {
    send(value) {
      const given = mapIn(value);
      const lists = LISTS.map(([name, , sent]) => [sent, given[name] && elements.send(given[name])]);
      return defined({ ...Object.fromEntries(lists), tags: given.tags && tags?.send(given.tags) });
    },
    read(shown) {
      if (!isMap(shown)) {
        return undefined;
      }
      const lists = LISTS.map(([name, api]) => [name, elements.read(shown[api])]);
      return defined({ ...Object.fromEntries(lists), tags: tags?.read(shown.tags) });
    },
    // What is empty says nothing, but for an allow-list, which allows nothing, and a list of all but these.
    canonical(value) {
      if (!isMap(value)) {
        return undefined;
      }
      const { enable, disable, requireApproval } = value;
      const lists = defined({
        enable: elements.canonical(enable),
        disable: enable !== undefined && isEmpty(disable) ? undefined : elements.canonical(disable),
        requireApproval: isEmpty(requireApproval) ? undefined : elements.canonical(requireApproval),
        tags: tags?.canonical(value.tags),
      });
      return Object.keys(lists).length > 0 ? lists : undefined;
    },
  };
}

function isEmpty(list: unknown): boolean {
  return !Array.isArray(list) || list.length === 0;
}

const hintRule = rule(setOf());

/** The hints of tools. A list of them enables, and to disable none says nothing. */
export const tags: Value = {
  ...hintRule,
  read: (shown) => hintRule.read(Array.isArray(shown) ? { enabled: shown } : shown),
  canonical: (value) =>
    hintRule.canonical(isMap(value) && isEmpty(value.disable) ? { ...value, disable: undefined } : value),
};

const toolkitRule = rule({ ...setOf(lower), send: setOf(spelledToolkit).send });

/** The toolkits. Where there is neither of the two lists, all are allowed. */
export const toolkits: Value = {
  ...toolkitRule,
  canonical(value) {
    const lists = toolkitRule.canonical(value);
    const given = mapIn(lists);
    return "enable" in given || "disable" in given ? given : { disable: [], ...given };
  },
};

const toolRule = rule(setOf(upper), tags);

/** The tools of each toolkit. Hints of its own stand in the place of those for all, even where they are empty. */
export const tools = mapOf(
  {
    ...toolRule,
    canonical: (value) =>
      toolRule.canonical(value) ?? (isMap(value) && isMap(value.tags) ? { tags: {} } : undefined),
  },
  spelledToolkit,
);

/** Something for each toolkit. */
export const byToolkit = (each: Value) => mapOf(each, spelledToolkit);

const accountSet = setOf();

/** The ids of accounts. One as a text is how earlier versions answer. */
export const accounts: Value = {
  ...accountSet,
  send: (ids) => ids,
  read: (shown) => accountSet.read(typeof shown === "string" ? [shown] : shown),
};

const hookToolkits: Value = { ...setOf(lower), send: setOf(spelledToolkit).send };

/** The hooks: in any order, and each with its toolkits in any order. What is null in an answer says nothing. */
export const hooks: Value = {
  send: (list) =>
    hooksOf(list).map(({ appliesTo, ...hook }) => ({
      ...hook,
      handler: flatHandler(hook.handler),
      applies_to: withTarget(appliesTo, hookToolkits.send),
    })),
  read: (shown) =>
    Array.isArray(shown) && shown.every(isMap)
      ? shown.map(withoutNulls).map(({ applies_to: appliesTo, ...hook }) => ({
          ...hook,
          handler: readHandler(hook.handler),
          appliesTo,
        }))
      : undefined,
  current: (read, known) =>
    hooksOf(read).map((hook) => {
      const before = hooksOf(known).find(({ id }) => id === hook.id);
      return { ...hook, handler: currentHandler(hook.handler, before?.handler) };
    }),
  canonical: (list) =>
    hooksOf(list)
      .map((hook) => ({
        ...hook,
        handler: flatHandler(hook.handler),
        appliesTo: withTarget(hook.appliesTo, hookToolkits.canonical),
      }))
      .sort((a: Properties, b: Properties) =>
        String(a.id) < String(b.id) ? -1 : Number(String(a.id) > String(b.id)),
      ),
};

/** The hooks of a list. */
export function hooksOf(list: unknown): Properties[] {
  return Array.isArray(list) ? list.filter(isMap) : [];
}

/** The place of the toolkits for which a hook runs, if these are not all. */
export const TARGET = ["appliesTo", "toolkits"];

export function targetOf(appliesTo: unknown): unknown {
  return mapIn(appliesTo).toolkits;
}

/** Changes these toolkits. */
function withTarget(appliesTo: unknown, change: Value["send"]): unknown {
  return isMap(appliesTo) ? { toolkits: change(appliesTo.toolkits) } : appliesTo;
}

function withoutNulls(hook: Properties): Properties {
  const said = Object.entries(hook).filter(([, value]) => value !== null);
  return Object.fromEntries(said.map(([name, value]) => [name, isMap(value) ? withoutNulls(value) : value]));
}

const preloaded = setOf(upper);
const ALL = "all";

/** The tools that a client sees at once. */
export const preload: Value = {
  send: (value) => ({ tools: preloaded.send(preloadedBy(value)) }),
  read(shown) {
    const list = preloadedBy(shown);
    return list === ALL || preloaded.read(list) !== undefined ? { tools: list } : undefined;
  },
  canonical: (value) => (isMap(value) ? preloaded.canonical(value.tools) : value),
};

/** The inputs with the word in the place of a list that has it alone. */
export function withWord({ preload: given }: Properties): Properties {
  const list = preloadedBy(given);
  return Array.isArray(list) && list.length === 1 && list[0] === ALL ? { preload: { tools: ALL } } : {};
}

/** The inputs with a list in the place of the word, which only programs in TypeScript and JavaScript can say alone. */
export function withoutWord({ preload: given, ...others }: Properties): Properties {
  return {
    ...others,
    ...(given !== undefined && { preload: preloadedBy(given) === ALL ? { tools: [ALL] } : given }),
  };
}

/** The part of a block that says what is preloaded. */
export const PRELOADED = "tools";

export function preloadedBy(value: unknown): unknown {
  return mapIn(value).tools;
}

/** Calls that Composio charges for: forbidden by false, and permitted by an object, which may say more. */
export const instant: Value = {
  send: (value) => (value === false ? false : {}),
  read: (shown) => (isMap(shown) ? true : flag.read(shown)),
  canonical: (value) => value,
};

/** The id of a saved policy, of which an answer shows where the session has its copy from. */
export const savedConfig: Value = {
  ...text,
  read(shown) {
    return text.read(mapIn(mapIn(shown).source_session_config).id);
  },
};
