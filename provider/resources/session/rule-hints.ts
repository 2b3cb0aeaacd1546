import { ToolHint } from "../../catalogue/tool-hint";
import { hasUnknown, knownTexts } from "../../core/unknown";
import { isMap, mapIn } from "../../core/values";
import { RULE_LISTS } from "./named-slugs";

/** The hints that tools have today; Composio may come to know more. */
const HINTS: string[] = Object.values(ToolHint);

/** Notes on hints that are not known. */
export function unknownHints(rule: unknown): string[] {
  const unknown = RULE_LISTS.flatMap((list) => namesIn(rule, list)).filter((hint) => !HINTS.includes(hint));
  return unknown.map(
    (hint) => `names the hint "${hint}", which is not known; these are: ${HINTS.join(", ")}.`,
  );
}

/** Tools that need an approval and are not allowed. */
export function approvedOutside(byToolkit: unknown): string[] {
  return Object.values(mapIn(byToolkit)).flatMap((rule) => {
    const allowed = passes(rule);
    const outside = namesIn(rule, "requireApproval").filter((slug) => !allowed(slug));
    return outside.map((slug) => `wants an approval for the tool "${slug}", which it does not allow.`);
  });
}

/** Whether a rule lets something pass, as far as it is known. */
export function passes(rule: unknown): (slug: string) => boolean {
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
  return knownTexts(mapIn(rule)[list]);
}
