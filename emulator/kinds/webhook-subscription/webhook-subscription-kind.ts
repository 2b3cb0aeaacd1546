import { someOf } from "../../api/json-schemas";
import type { StoreSetup } from "../../storage/object-store";
import { controlWebhookSubscriptions } from "./webhook-subscription-control";
import { webhookSubscriptionRoutes } from "./webhook-subscription-routes";
import {
  DEFAULT_WEBHOOK_SUBSCRIPTION_SETTINGS,
  webhookSubscriptionSwitches,
} from "./webhook-subscription-settings";
import { type WebhookSubscriptionHolder, WebhookSubscriptionStore } from "./webhook-subscription-store";
import { webhookSubscriptionsRoutes } from "./webhook-subscriptions-routes";

export const WEBHOOK_SUBSCRIPTIONS = {
  createStore: ({ webhookSubscriptions }: WebhookSubscriptionHolder["settings"], setup: StoreSetup) =>
    new WebhookSubscriptionStore(webhookSubscriptions, setup),
  defaults: { webhookSubscriptions: DEFAULT_WEBHOOK_SUBSCRIPTION_SETTINGS },
  switches: { webhookSubscriptions: someOf(webhookSubscriptionSwitches) },
  routes: [webhookSubscriptionsRoutes, webhookSubscriptionRoutes],
  control: controlWebhookSubscriptions,
};
