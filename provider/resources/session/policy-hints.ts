import type { Properties } from "../../core/resource";
import { hasUnknown, knownElements } from "../../core/unknown";
import { isMap } from "../../core/values";
import type { Named } from "./named-slugs";
import { ToolHint } from "./session-enums";
import { toolkitsNamed } from "./slugs-in-session";

const LISTS = ["enable", "disable", "requireApproval"];
/** The hints that tools have today; Composio may come to know more. */
const HINTS: string[] = Object.values(ToolHint);

/** Notes on what has no effect in a policy, which is no mistake for certain. */
export function policyHints(news: Properties): string[] {
  const { toolkits, tags, tools } = news;
  const has = passes(toolkits);
  const dead = toolkitsNamed(news).filter(({ slug }) => !has(slug));
  const unknown = LISTS.flatMap((list) => namesIn(tags, list)).filter((hint) => !HINTS.includes(hint));
  return [
    ...new Set(dead.flatMap(saidOfDead)),
    ...approvedTools(tools),
    ...unknown.map((hint) => `names the hint "${hint}", which is not known; these are: ${HINTS.join(", ")}.`),
  ];
}

/** Notes on a toolkit that the session does not have. That its own lists close it is meant. */
function saidOfDead({ path, slug }: Named): string[] {
  const [input, part] = path;
  if (path.length === 2) {
    return [`says something of the toolkit "${slug}" in ${String(input)}, and does not have it.`];
  }
  if (typeof part === "number") {
    return [`has a hook for the toolkit "${slug}", which it does not have.`];
  }
  return part === "requireApproval"
    ? [`wants an approval for the toolkit "${slug}", which it does not have.`]
    : [];
}

/** Tools that need an approval and are not allowed. */
function approvedTools(tools: unknown): string[] {
  const rules = isMap(tools) ? Object.values(tools) : [];
  return rules.flatMap((rule) => {
    const allowed = passes(rule);
    const outside = namesIn(rule, "requireApproval").filter((slug) => !allowed(slug));
    return outside.map((slug) => `wants an approval for the tool "${slug}", which it does not allow.`);
  });
}

/** Whether a rule lets something pass, as far as it is known. */
function passes(rule: unknown): (slug: string) => boolean {
  if (!isMap(rule) || hasUnknown(rule.enable) || hasUnknown(rule.disable)) {
    return () => true;
  }
  const lists = (list: string) => namesIn(rule, list).map((slug) => slug.toLowerCase());
  const [enabled, disabled] = [lists("enable"), lists("disable")];
  return (slug) =>
    Array.isArray(rule.enable)
      ? enabled.includes(slug.toLowerCase())
      : !disabled.includes(slug.toLowerCase());
}

function namesIn(rule: unknown, list: string): string[] {
  return knownElements(isMap(rule) ? rule[list] : []).map(({ element }) => element);
}
