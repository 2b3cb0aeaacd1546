import type { ApiContext } from "../../api/api-context";
import type { ConnectedAccountHolder } from "../connected-account/connected-account-store";
import type { WebhookSubscriptionHolder } from "../webhook-subscription/webhook-subscription-store";
import type { TriggerInstanceHolder } from "./trigger-instance-store";

/** The stores that decide which trigger instances there are. */
export type TriggersOfAccounts = TriggerInstanceHolder & Pick<ConnectedAccountHolder, "connectedAccounts">;

/** The parts of an emulator that the routes of trigger instances need. */
export type TriggerInstanceContext = ApiContext &
  TriggersOfAccounts &
  Pick<WebhookSubscriptionHolder, "settings">;
