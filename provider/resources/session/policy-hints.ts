import type { Properties } from "../../core/resource";
import { hasUnknown, knownElements } from "../../core/unknown";
import { isMap } from "../../core/values";
import { type Named, namedToolkits, ofHooks } from "./named";

/** The hints that tools have today; Composio may come to know more. */
const HINTS = [
  "readOnlyHint",
  "createHint",
  "updateHint",
  "destructiveHint",
  "idempotentHint",
  "openWorldHint",
];

/** What in a policy has no effect, which is no mistake for certain. */
export function policyHints(news: Properties): string[] {
  const { toolkits, tags, hooks } = news;
  const has = hasToolkit(toolkits);
  const approved = namesIn(toolkits, "requireApproval").filter((slug) => !has(slug));
  const hooked = ofHooks(hooks).filter(({ slug }) => !has(slug));
  const named = namedToolkits({ ...news, toolkits: undefined, hooks: undefined }).filter(
    ({ slug }) => !has(slug),
  );
  const unknown = ["enable", "disable", "requireApproval"]
    .flatMap((list) => namesIn(tags, list))
    .filter((hint) => !HINTS.includes(hint));
  return [
    ...approved.map((slug) => `wants an approval for the toolkit "${slug}", which it does not have.`),
    ...hooked.map(({ slug }) => `has a hook for the toolkit "${slug}", which it does not have.`),
    ...named.map(saidOfNone),
    ...approvedTools(news.tools),
    ...unknown.map((hint) => `names the hint "${hint}", which is not known; these are: ${HINTS.join(", ")}.`),
  ];
}

function saidOfNone({ path: [input], slug }: Named): string {
  return `says something of the toolkit "${slug}" in ${String(input)}, and does not have it.`;
}

/** Tools that need an approval and are not allowed. */
function approvedTools(tools: unknown): string[] {
  const rules = isMap(tools) ? Object.values(tools) : [];
  return rules.flatMap((rule) => {
    const allowed = hasToolkit(rule);
    const outside = namesIn(rule, "requireApproval").filter((slug) => !allowed(slug));
    return outside.map((slug) => `wants an approval for the tool "${slug}", which it does not allow.`);
  });
}

/** Whether a rule lets something pass, as far as it is known. */
function hasToolkit(rule: unknown): (slug: string) => boolean {
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
