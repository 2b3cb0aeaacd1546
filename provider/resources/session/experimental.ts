import { isDeepStrictEqual } from "node:util";
import type { Effect, Properties } from "../../core/resource";
import { hasUnknown } from "../../core/unknown";
import { mapIn } from "../../core/values";
import type { Mistake } from "./session-field-row";

/** Fields that Composio takes in a create only. */
const CREATE_ONLY = [
  "assistive_prompt_config",
  "restrict_egress_to_composio",
  "custom_tools",
  "custom_toolkits",
];

/** Says what a change of the experimental settings does. Composio takes some of them in a create only. */
export function effectOnExperimental(before: unknown, after: unknown): Effect {
  if (after === undefined) {
    return "none";
  }
  if (hasUnknown(after)) {
    return "update";
  }
  const [old, wanted] = [mapIn(before), mapIn(after)];
  const isReplaced = CREATE_ONLY.some((name) => !isDeepStrictEqual(old[name], wanted[name]));
  if (isReplaced) {
    return "replace";
  }
  return isDeepStrictEqual(old, wanted) ? "none" : "update";
}

/**
 * The body of a request that sets the named inputs, of the two that are one field of Composio's: that is sent whole, and
 * with neither of them it is taken away.
 */
export function experimentalBody(
  { sessionConfigId, experimental }: Properties,
  sent: readonly string[],
): Properties {
  if (!sent.includes("sessionConfigId") && !sent.includes("experimental")) {
    return {};
  }
  const others = mapIn(experimental);
  const isSet = sessionConfigId !== undefined && sessionConfigId !== "";
  if (!isSet && Object.keys(others).length === 0) {
    return { experimental: null };
  }
  const cleared =
    sent.includes("sessionConfigId") && sessionConfigId === "" ? { session_config_id: null } : {};
  return { experimental: { ...others, ...(isSet ? { session_config_id: sessionConfigId } : cleared) } };
}

/** The settings that have an input of their own. */
export function mistakesOfExperimental(value: unknown): Mistake[] {
  return "session_config_id" in mapIn(value)
    ? [{ path: ["session_config_id"], reason: "has an input of its own: sessionConfigId" }]
    : [];
}
