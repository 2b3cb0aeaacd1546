import type { IdSource } from "../../api/ids";
import { uuidOf } from "../../api/uuid-of";
import type { EmulatorClock } from "../../time/emulator-clock";
import { newLogId } from "../../tool-calls/carry-out-call";
import type { StoredConnectedAccount } from "../connected-account/stored-connected-account";
import type { WebhookVersion } from "../webhook-subscription/stored-webhook-subscription";
import type { StoredTriggerInstance } from "./stored-trigger-instance";

/** The event that has happened, as a test says it. */
export type TriggerPayload = Readonly<Record<string, unknown>>;

/** The id of a message, and its body. */
interface TriggerEvent {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The parts of an emulator that events are made with. */
export interface EventMakers {
  readonly clock: EmulatorClock;
  /** The ids of what happens and is not stored. */
  readonly eventIds: IdSource;
}

/** An event of a trigger instance, as a version of webhooks has it. */
export function triggerEvent(
  instance: StoredTriggerInstance,
  account: StoredConnectedAccount,
  payload: TriggerPayload,
  version: WebhookVersion,
  { clock, eventIds }: EventMakers,
): TriggerEvent {
  const { id: trigger_id, trigger_name, user_id, connected_account_id } = instance;
  const id = `msg_${eventIds.bytes(9).toString("base64url")}`;
  const log_id = newLogId({ eventIds });
  const timestamp = clock.now();
  switch (version) {
    case "V1":
      return {
        id,
        body: { trigger_name, trigger_id, connection_id: connected_account_id, payload, log_id },
      };
    case "V2": {
      const ids = {
        connection_id: uuidOf(connected_account_id),
        connection_nano_id: connected_account_id,
        trigger_id: uuidOf(trigger_id),
        trigger_nano_id: trigger_id,
        user_id,
      };
      return {
        id,
        body: { type: trigger_name.toLowerCase(), timestamp, log_id, data: { ...payload, ...ids } },
      };
    }
    case "V3": {
      const metadata = {
        log_id,
        trigger_slug: trigger_name,
        trigger_id,
        connected_account_id,
        auth_config_id: account.auth_config_id,
        user_id,
      };
      return { id, body: { id, timestamp, type: TRIGGER_MESSAGE, metadata, data: payload } };
    }
  }
}

/** The event that a subscription has to enable. */
export const TRIGGER_MESSAGE = "composio.trigger.message";
