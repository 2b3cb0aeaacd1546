import { isDeepStrictEqual } from "node:util";
import type { Properties } from "../../core/resource";

/** Blocks of which a program declares the parts that it minds. */
const IN_PARTS = ["manageConnections", "sandbox", "multiAccount"];

/**
 * Compares two values of an input as Composio does: lists are sets, toolkits and tools have no case, and what is empty
 * says nothing. Of a block of several parts, only the parts of the second value count.
 */
export function isSameValue(name: string, actual: unknown, declared: unknown): boolean {
  if (IN_PARTS.includes(name) && isMap(declared)) {
    const parts = isMap(actual) ? actual : {};
    return Object.keys(declared).every((part) => isDeepStrictEqual(parts[part], declared[part]));
  }
  return isDeepStrictEqual(canonical(name, actual), canonical(name, declared));
}

function canonical(name: string, value: unknown): unknown {
  switch (name) {
    case "toolkits":
      return rule(value, lower) ?? { disable: [] };
    case "tools":
      return byToolkit(value, toolRule);
    case "tags":
      return rule(value, asItIs);
    case "authConfigs":
      return byToolkit(value, (id) => id);
    case "connectedAccounts":
      return byToolkit(value, (ids) => set(ids, asItIs));
    case "hooks":
      return hooks(value);
    case "preload":
      return isMap(value) ? set(value.tools, upper) : value;
    default:
      return value;
  }
}

/** Lists that are empty say nothing, but for an allow-list, which then allows nothing, and a list of all but these. */
function rule(value: unknown, spelled: (slug: string) => string): Properties | undefined {
  if (!isMap(value)) {
    return undefined;
  }
  const { enable, disable, requireApproval } = value;
  const approved = set(requireApproval, spelled);
  const isApproving = Array.isArray(approved) && approved.length > 0;
  const lists = {
    ...(enable !== undefined && { enable: set(enable, spelled) }),
    ...(disable !== undefined && { disable: set(disable, spelled) }),
    ...(isApproving && { requireApproval: approved }),
  };
  if (spelled !== lower) {
    return Object.keys(lists).length > 0 ? lists : undefined;
  }
  return "enable" in lists || "disable" in lists ? lists : { disable: [], ...lists };
}

function toolRule(value: unknown): Properties | undefined {
  const lists = rule(value, upper);
  const tags = isMap(value) ? rule(value.tags, asItIs) : undefined;
  return lists || tags ? { ...lists, ...(tags && { tags }) } : undefined;
}

/** A toolkit of which nothing is said is not there. */
function byToolkit(value: unknown, each: (part: unknown) => unknown): unknown {
  if (!isMap(value)) {
    return value ?? {};
  }
  const parts = Object.entries(value).map(([toolkit, part]) => [toolkit.toLowerCase(), each(part)] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined).sort(([a], [b]) => compare(a, b)));
}

function hooks(value: unknown): unknown {
  const all = Array.isArray(value) ? value : [];
  return all
    .map((hook: Properties) => {
      const { appliesTo } = hook;
      return isMap(appliesTo) ? { ...hook, appliesTo: { toolkits: set(appliesTo.toolkits, lower) } } : hook;
    })
    .sort((a, b) => compare(String(a.id), String(b.id)));
}

function set(list: unknown, spelled: (slug: string) => string): unknown {
  return Array.isArray(list) ? [...new Set(list.map((each) => spelled(String(each))))].sort(compare) : list;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const lower = (slug: string) => slug.toLowerCase();
const upper = (slug: string) => slug.toUpperCase();
const asItIs = (slug: string) => slug;

/** Whether a value is a map. */
export function isMap(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
