import { randomBytes } from "node:crypto";
import type { DataFile } from "../../storage/data-file";
import { Clock } from "../../time/clock";
import type {
  NewWebhookSubscription,
  StoredWebhookSubscription,
  WebhookSubscriptionChange,
} from "./stored-webhook-subscription";
import { subscriptionExists, subscriptionNotFound } from "./webhook-subscription-errors";
import type { WebhookSubscriptionSettings } from "./webhook-subscription-settings";

/** A project has one at a time. */
export class WebhookSubscriptionStore {
  private readonly subscriptions: Map<string, StoredWebhookSubscription>;
  private readonly clock: Clock;

  constructor(private readonly file?: DataFile) {
    const stored = file?.read("webhookSubscriptions") ?? [];
    this.subscriptions = new Map(stored.map((subscription) => [subscription.id, subscription]));
    this.clock = new Clock(stored.map(({ updated_at }) => updated_at));
  }

  all(): StoredWebhookSubscription[] {
    return structuredClone([...this.subscriptions.values()]);
  }

  live(): StoredWebhookSubscription[] {
    return this.all().filter(({ deleted }) => !deleted);
  }

  /** Throws the answer to a second one. */
  requireNone(): void {
    if (this.live().length > 0) {
      throw subscriptionExists();
    }
  }

  get(id: string): StoredWebhookSubscription {
    const subscription = this.subscriptions.get(id);
    if (!subscription) {
      throw subscriptionNotFound(id);
    }
    return subscription;
  }

  getLive(id: string): StoredWebhookSubscription {
    const subscription = this.get(id);
    if (subscription.deleted) {
      throw subscriptionNotFound(id);
    }
    return subscription;
  }

  add(
    subscription: NewWebhookSubscription,
    { ids }: Pick<WebhookSubscriptionSettings, "ids">,
  ): StoredWebhookSubscription {
    this.requireNone();
    const now = this.clock.now();
    return this.save({
      id: `${ids}${randomBytes(9).toString("base64url")}`,
      ...subscription,
      secret: newSecret(),
      deleted: false,
      created_at: now,
      updated_at: now,
    });
  }

  change(id: string, change: WebhookSubscriptionChange): StoredWebhookSubscription {
    return this.save({ ...this.get(id), ...change, updated_at: this.clock.now() });
  }

  /** Gives it another secret, and the old one no longer holds. */
  rotate(id: string): StoredWebhookSubscription {
    return this.change(id, { secret: newSecret() });
  }

  clear(): void {
    this.subscriptions.clear();
    this.file?.write("webhookSubscriptions", []);
  }

  private save(subscription: StoredWebhookSubscription): StoredWebhookSubscription {
    this.subscriptions.set(subscription.id, structuredClone(subscription));
    this.file?.write("webhookSubscriptions", [...this.subscriptions.values()]);
    return subscription;
  }
}

const newSecret = (): string => `whsec_${randomBytes(24).toString("base64url")}`;
