import { ComposioError } from "../../composio/errors";
import type { Change } from "../../core/resource";
import { isEnabled, type TriggerInstanceInputs } from "./trigger-instance-properties";
import type { TriggerInstanceObject, TriggerInstanceRun, TriggerInstances } from "./trigger-instances";

/**
 * Sends what changed, and says of an instance that is enabled again why it may not last. The status goes by itself, and
 * only where it differs: Composio refuses the one that there is, and all that stands beside it.
 */
export async function write(
  { api: { triggerInstances }, warn }: TriggerInstanceRun,
  { id, wanted: { userId, egressUrl, enabled = true }, sent }: Change<TriggerInstanceInputs>,
  what: string,
): Promise<TriggerInstanceObject> {
  const found = sent.includes("egressUrl")
    ? await triggerInstances.update(id, { egress_url: egressUrl || null, ...(userId && { user_id: userId }) })
    : await triggerInstances.get(id);
  if (!sent.includes("enabled") || isEnabled(found) === enabled) {
    return found;
  }
  const changed = await setStatus(triggerInstances, id, enabled, userId);
  if (enabled) {
    warn(
      `${what} was disabled, and is enabled now. Where Composio had disabled it, because its account had expired or could ` +
        "not be asked, that may happen again: look at the account, and at the events composio.trigger.disabled, which say " +
        "why.",
    );
  }
  return changed;
}

/** Enables or disables an instance. It has succeeded as well where somebody else has done so in the meantime. */
export async function setStatus(
  triggerInstances: TriggerInstances,
  id: string,
  enabled: boolean,
  userId: string | undefined,
): Promise<TriggerInstanceObject> {
  const status = enabled ? "enable" : "disable";
  try {
    return await triggerInstances.update(id, { status, ...(userId && { user_id: userId }) });
  } catch (error) {
    const isConflict = error instanceof ComposioError && error.isConflict;
    const found = isConflict ? await triggerInstances.find(id) : undefined;
    if (!found || isEnabled(found) !== enabled) {
      throw error;
    }
    return found;
  }
}
