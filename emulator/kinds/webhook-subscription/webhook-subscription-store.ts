import { ObjectStore, type StoreSetup } from "../../storage/object-store";
import type {
  NewWebhookSubscription,
  StoredWebhookSubscription,
  WebhookSubscriptionChange,
} from "./stored-webhook-subscription";
import { subscriptionExists, subscriptionNotFound } from "./webhook-subscription-errors";
import type { WebhookSubscriptionSettings } from "./webhook-subscription-settings";

/** The part of an emulator that holds the webhook subscriptions. */
export interface WebhookSubscriptionHolder {
  readonly webhookSubscriptions: WebhookSubscriptionStore;
  readonly settings: { readonly webhookSubscriptions: WebhookSubscriptionSettings };
}

/** A project has one at a time. */
export class WebhookSubscriptionStore extends ObjectStore<StoredWebhookSubscription> {
  readonly #settings: WebhookSubscriptionSettings;
  readonly #byState = this.indexBy(({ deleted }) => (deleted ? "deleted" : "live"));

  constructor(settings: WebhookSubscriptionSettings, setup: StoreSetup) {
    super(setup, {
      keyOf: ({ id }) => id,
      changedAt: ({ updated_at }) => updated_at,
      notFound: subscriptionNotFound,
    });
    this.#settings = settings;
  }

  /** Throws the answer to a second one. */
  requireNone(): void {
    if (this.#byState.countOf("live") > 0) {
      throw subscriptionExists();
    }
  }

  add(subscription: NewWebhookSubscription): StoredWebhookSubscription {
    this.requireNone();
    const now = this.times.now();
    return this.saveNew({
      id: this.newId((bytes) => `${this.#settings.ids}${bytes.toString("base64url")}`),
      ...subscription,
      secret: this.#newSecret(),
      deleted: false,
      created_at: now,
      updated_at: now,
    });
  }

  change(id: string, change: WebhookSubscriptionChange): StoredWebhookSubscription {
    return this.save({ ...this.get(id), ...change, updated_at: this.times.now() });
  }

  #newSecret(): string {
    return `whsec_${this.ids.bytes(24).toString("base64url")}`;
  }

  /** Gives it another secret, and the old one no longer holds. */
  rotate(id: string): StoredWebhookSubscription {
    return this.change(id, { secret: this.#newSecret() });
  }
}
