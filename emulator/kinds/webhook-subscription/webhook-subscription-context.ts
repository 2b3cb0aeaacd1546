import type { ApiContext } from "../../api/api-context";
import type { WebhookSubscriptionHolder } from "./webhook-subscription-store";

/** The parts of an emulator that the routes of webhook subscriptions need. */
export type WebhookSubscriptionContext = ApiContext & WebhookSubscriptionHolder;
