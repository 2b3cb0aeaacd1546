import { ObjectStore, type StoreSetup } from "../../storage/object-store";
import type {
  NewWebhookEndpoint,
  StoredWebhookEndpoint,
  WebhookEndpointChange,
} from "./stored-webhook-endpoint";
import { endpointNotFound } from "./webhook-endpoint-errors";
import type { WebhookEndpointSettings } from "./webhook-endpoint-settings";

/** The part of an emulator that holds the webhook endpoints. */
export interface WebhookEndpointHolder {
  readonly webhookEndpoints: WebhookEndpointStore;
  readonly settings: { readonly webhookEndpoints: WebhookEndpointSettings };
}

const appOf = ({ toolkit_slug, client_id }: NewWebhookEndpoint): string =>
  JSON.stringify([toolkit_slug, client_id]);

/** A project has one for each toolkit and client id. */
export class WebhookEndpointStore extends ObjectStore<StoredWebhookEndpoint> {
  readonly #liveByApp = this.indexBy((each) => (each.deleted ? undefined : appOf(each)));

  constructor(setup: StoreSetup) {
    super(setup, {
      keyOf: ({ id }) => id,
      changedAt: ({ updated_at }) => updated_at,
      notFound: endpointNotFound,
    });
  }

  /** The live one of an app, if there is one. */
  ofApp(endpoint: NewWebhookEndpoint): StoredWebhookEndpoint | undefined {
    return this.#liveByApp.of(appOf(endpoint))[0];
  }

  add(endpoint: NewWebhookEndpoint): StoredWebhookEndpoint {
    const now = this.times.now();
    const id = this.newId((bytes) => `we_${bytes.toString("base64url")}`);
    return this.saveNew({ id, ...endpoint, data: {}, deleted: false, created_at: now, updated_at: now });
  }

  change(id: string, change: WebhookEndpointChange): StoredWebhookEndpoint {
    return this.save({ ...this.get(id), ...change, updated_at: this.times.now() });
  }
}
