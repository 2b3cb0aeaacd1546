import type { Properties } from "../../core/resource";
import type { Named } from "./named-slugs";
import { rows } from "./session-fields";
import { toolkitsNamed } from "./slugs-in-session";

/** Notes on what has no effect in a policy, which is no mistake for certain. */
export function policyHints(news: Properties): string[] {
  const lets = rows.flatMap(([name, { letsToolkit }]) => letsToolkit?.(news[name]) ?? []);
  const dead = toolkitsNamed(news).filter(({ slug }) => lets.some((passes) => !passes(slug)));
  const idle = rows.flatMap(([name, row]) => row.idleIn?.(news[name]) ?? []);
  return [...new Set(dead.flatMap(saidOfDead)), ...idle];
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
