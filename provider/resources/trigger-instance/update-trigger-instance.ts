import type { Change } from "../../core/resource";
import { sendUpdate, type UpdateSteps } from "../../objects/settle-update";
import type { TriggerInstanceInputs } from "./trigger-instance-properties";
import { isEnabled, type TriggerInstanceObject, type TriggerInstanceRun } from "./trigger-instances";

/** Sends what changed, and says of an instance that is enabled again why it may not last. */
export async function send(
  run: TriggerInstanceRun,
  { id, wanted, sent }: Change<TriggerInstanceInputs>,
  steps: UpdateSteps<TriggerInstanceObject>,
): Promise<TriggerInstanceObject> {
  const write = () => writeInputs(run, id, wanted, sent, steps.what);
  return sendUpdate(write, () => run.api.triggerInstances.find(id), steps);
}

/**
 * Sends inputs. The status goes by itself, and only where it differs: Composio refuses the one that there is, and all that
 * stands beside it.
 *
 * @param what The words of messages for the instance.
 */
export async function writeInputs(
  { api: { triggerInstances }, warn }: TriggerInstanceRun,
  id: string,
  { userId, egressUrl, enabled = true }: TriggerInstanceInputs,
  names: readonly string[],
  what: string,
): Promise<TriggerInstanceObject> {
  const found = names.includes("egressUrl")
    ? await triggerInstances.update(id, { egress_url: egressUrl || null, ...(userId && { user_id: userId }) })
    : await triggerInstances.get(id);
  if (!names.includes("enabled") || isEnabled(found) === enabled) {
    return found;
  }
  const changed = await triggerInstances.setStatus(id, enabled ? "enable" : "disable", userId);
  if (enabled) {
    warn(
      `${what} was disabled, and is enabled now. Where Composio had disabled it, because its account had expired or could ` +
        "not be asked, that may happen again: look at the account, and at the events composio.trigger.disabled, which say " +
        "why.",
    );
  }
  return changed;
}
