import { isDeepStrictEqual } from "node:util";
import { declaredPart } from "../../catalogue/trigger-config";
import { LATEST } from "../../catalogue/trigger-type-failures";
import { inCreate } from "../../core/fields";
import { currentUrl } from "../../core/masks";
import type { Effect, Field, Properties } from "../../core/resource";
import { hasUnknown } from "../../core/unknown";
import { clearableUrl, defined } from "../../core/values";
import type { z } from "../../core/zod";
import type { triggerInstanceInputs } from "./trigger-instance-inputs-schema";
import type { TriggerInstanceObject } from "./trigger-instances";

/** The resolved inputs of a trigger instance. */
export type TriggerInstanceInputs = z.infer<typeof triggerInstanceInputs>;

/** The inputs of a trigger instance. Composio has no way to change what it listens to, and by which account. */
export const fields = {
  triggerSlug: { api: "trigger_name", createOnly: true },
  connectedAccountId: { api: "connected_account_id", createOnly: true },
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
    ...defined({
      triggerSlug: remote.trigger_name?.toUpperCase() ?? known.triggerSlug,
      connectedAccountId: remote.connected_account_id ?? known.connectedAccountId,
      triggerConfig: configOf(remote, known),
      egressUrl: egressUrlOf(remote, known),
    }),
    enabled: isEnabled(remote),
    triggerId: remote.id,
    version: remote.version ?? known.version ?? "",
    disabledAt: remote.disabled_at ?? "",
  };
}

/** The inputs that declare an instance as it is. The version is not among them: a new one is to have the latest. */
export function importedTriggerInstanceInputs(remote: TriggerInstanceObject): Properties {
  const { triggerSlug, connectedAccountId, triggerConfig, egressUrl, enabled } = triggerInstanceProperties(
    remote,
    {},
  );
  return defined({
    triggerSlug,
    connectedAccountId,
    triggerConfig,
    egressUrl: egressUrl === "" ? undefined : egressUrl,
    enabled: enabled === false ? false : undefined,
  });
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

/** Null is Composio's word that there is none. */
function egressUrlOf({ egress_url }: TriggerInstanceObject, { egressUrl }: Properties): unknown {
  return egress_url === null
    ? ""
    : (currentUrl(egress_url, egressUrl === "" ? undefined : egressUrl) ?? egressUrl);
}
