import { isDeepStrictEqual } from "node:util";
import { declaredPart } from "../../catalogue/trigger-config";
import { LATEST } from "../../catalogue/trigger-type-failures";
import { inCreate, shownInputs } from "../../core/fields";
import type { Effect, Field, Properties } from "../../core/resource";
import { hasUnknown } from "../../core/unknown";
import { clearableUrl, defined, text } from "../../core/values";
import type { z } from "../../core/zod";
import type { triggerInstanceInputs } from "./trigger-instance-inputs-schema";
import type { TriggerInstanceObject } from "./trigger-instances";

/** The resolved inputs of a trigger instance. */
export type TriggerInstanceInputs = z.infer<typeof triggerInstanceInputs>;

/** The inputs of a trigger instance. Composio has no way to change what it listens to, and by which account. */
export const fields = {
  triggerSlug: { api: "trigger_name", value: text, createOnly: true },
  connectedAccountId: { api: "connected_account_id", value: text, createOnly: true },
  // Composio asks on whose behalf a request is made, and shows whose account it is.
  userId: { api: "user_id", local: true },
  triggerConfig: { api: "trigger_config", createOnly: true, effect: effectOnConfig },
  toolkitVersion: { api: "toolkit_versions", createOnly: true, unreported: true, whenRemoved: LATEST },
  egressUrl: { api: "egress_url", value: clearableUrl, managedOnceSet: true, whenRemoved: "" },
  enabled: { api: "status", default: true },
  adoptExisting: inCreate("adopt_existing"),
} as const satisfies Record<Exclude<keyof TriggerInstanceInputs, "__place">, Field>;

/**
 * Gives the fields of Composio's object the names that properties have.
 *
 * @param known What was known before. It still holds where Composio does not say it.
 */
export function triggerInstanceProperties(remote: TriggerInstanceObject, known: Properties): Properties {
  return {
    ...shownInputs(fields, remote, known),
    ...defined({ triggerConfig: configOf(remote, known) }),
    enabled: isEnabled(remote),
    triggerId: remote.id,
    version: remote.version ?? known.version ?? "",
    disabledAt: remote.disabled_at ?? "",
  };
}

/** Whether an instance delivers events. */
export function isEnabled({ disabled_at }: TriggerInstanceObject): boolean {
  return (disabled_at ?? "") === "";
}

/** An instance keeps its configuration for ever. */
function effectOnConfig(before: unknown = {}, after: unknown = {}): Effect {
  return hasUnknown(after) || !isDeepStrictEqual(before, after) ? "replace" : "none";
}

/** Of an instance that was not there before, all that it has. */
function configOf(
  { trigger_config }: TriggerInstanceObject,
  { triggerConfig, triggerSlug }: Properties,
): unknown {
  const isDeclared = triggerConfig !== undefined || triggerSlug !== undefined;
  return isDeclared && trigger_config
    ? triggerConfig && declaredPart(trigger_config, triggerConfig)
    : (triggerConfig ?? trigger_config);
}
