import { someOf } from "../../api/json-schemas";
import type { StoreSetup } from "../../storage/object-store";
import { controlWebhookEndpoints } from "./webhook-endpoint-control";
import { webhookEndpointRoutes } from "./webhook-endpoint-routes";
import { DEFAULT_WEBHOOK_ENDPOINT_SETTINGS, webhookEndpointSwitches } from "./webhook-endpoint-settings";
import { WebhookEndpointStore } from "./webhook-endpoint-store";
import { webhookEndpointsRoutes } from "./webhook-endpoints-routes";

export const WEBHOOK_ENDPOINTS = {
  createStore: (_settings: object, setup: StoreSetup) => new WebhookEndpointStore(setup),
  defaults: { webhookEndpoints: DEFAULT_WEBHOOK_ENDPOINT_SETTINGS },
  switches: { webhookEndpoints: someOf(webhookEndpointSwitches) },
  routes: [webhookEndpointsRoutes, webhookEndpointRoutes],
  control: controlWebhookEndpoints,
};
