import type { CatalogueApi } from "../../catalogue/catalogue";
import { parse, parseAsked } from "../../composio/parse";
import type { TimeBudget } from "../../composio/time-budget";
import { optional, text } from "../../composio/tolerant";
import { z } from "../../core/zod";
import type { Answered } from "../../objects/creation";
import { Endpoint } from "../../objects/endpoint";
import type { EndpointDefinition } from "../../objects/endpoint-definition";
import type { ComposioRun } from "../../run/composio-run";
import { newSecret } from "./signing-secret";

/** The endpoints that this kind needs. */
export type WebhookSubscriptionApi = { webhookSubscriptions: WebhookSubscriptions } & CatalogueApi;
export type WebhookSubscriptionRun = ComposioRun<WebhookSubscriptionApi>;

/** Only the id has to be there. What else is not as it should be counts as not said. */
const webhookSubscriptionSchema = z.object({
  id: text,
  webhook_url: optional(text),
  enabled_events: optional(z.array(text)),
  version: optional(text),
  secret: optional(text),
  created_at: optional(z.string()),
  updated_at: optional(z.string()),
});

/** A webhook subscription as Composio describes it. Its secret may be masked. */
export type WebhookSubscriptionObject = z.infer<typeof webhookSubscriptionSchema> & {
  /** The secret in the answer to a create or to a rotation. */
  newSecret?: string | undefined;
};

const readSubscription = parseAsked(webhookSubscriptionSchema, "webhook subscription");

const PATH = "/webhook_subscriptions";

/** The fields that a request may set. */
export interface WebhookSubscriptionFields {
  webhook_url?: string;
  enabled_events?: string[];
  version?: string;
}

const SUBSCRIPTIONS: EndpointDefinition<WebhookSubscriptionObject> = {
  label: "webhook subscription",
  example: "ws_1a2b3c4d",
  path: PATH,
  read: webhookSubscriptionSchema,
  area: "webhooks",
  // The largest page that Composio documents.
  list: { query: { limit: 50 } },
  gone: { noun: "webhook subscription", otherwise: "list" },
  deleted: { flag: "success" },
};

/** The endpoints of webhook subscriptions, of which a project has one at most. Each call is one request where all goes well. */
export class WebhookSubscriptions extends Endpoint<WebhookSubscriptionObject> {
  protected readonly definition = SUBSCRIPTIONS;

  /** Creates a subscription. A request that may have been carried out is not repeated. */
  create(
    fields: WebhookSubscriptionFields,
    budget: TimeBudget,
  ): Promise<Answered<WebhookSubscriptionObject>> {
    return this.post(PATH, fields, budget, (answer) => {
      const created = parse(webhookSubscriptionSchema, answer.body, answer);
      const remote = { ...created, newSecret: newSecret(created.secret) };
      return { id: remote.id, remote };
    });
  }

  /** Sends fields. Where the answer does not describe them, the subscription is read. */
  async update(id: string, fields: WebhookSubscriptionFields): Promise<WebhookSubscriptionObject> {
    const request = { method: "PATCH", path: this.pathOf(id), body: fields } as const;
    const updated = await this.send(request, (answer) => readSubscription(answer, id));
    const names = Object.keys(fields) as (keyof WebhookSubscriptionFields)[];
    return names.every((name) => updated[name] !== undefined) ? updated : this.get(id);
  }

  /** Gives the subscription another secret. A request that may have been carried out is not repeated. */
  rotateSecret(id: string): Promise<WebhookSubscriptionObject> {
    const request = { method: "POST", path: `${this.pathOf(id)}/rotate_secret` } as const;
    return this.send(request, (answer) => readSubscription(answer, id));
  }
}
