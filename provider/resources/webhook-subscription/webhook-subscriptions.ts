import type { ComposioClient } from "../../composio/client";
import { type CursorList, listByCursor } from "../../composio/cursor-list";
import { ComposioError } from "../../composio/errors";
import type { ComposioAnswer } from "../../composio/http";
import { lookAgain } from "../../composio/look-again";
import { saysDone, successful } from "../../composio/outcome";
import { parse } from "../../composio/parse";
import type { TimeBudget } from "../../composio/time-budget";
import { unlessFails } from "../../composio/unless-fails";
import { UserError } from "../../core/user-error";
import {
  type EventType,
  eventTypeSchema,
  readSubscription,
  type WebhookSubscriptionObject,
  webhookSubscriptionSchema,
} from "./webhook-subscription-object";

const PATH = "/webhook_subscriptions";
/** The largest page that Composio documents. */
const PAGE_SIZE = 50;
/** The ids that Composio gives are such, as `ws_1a2b3c4d`. None may change the path that a request goes to. */
const ID = /^[A-Za-z0-9_~-][A-Za-z0-9._~:-]{0,127}$/;

/** The fields that a request may set. */
export interface WebhookSubscriptionFields {
  webhook_url?: string;
  enabled_events?: string[];
  version?: string;
}

/** The endpoints of webhook subscriptions. Each call is one request where all goes well. */
export class WebhookSubscriptions {
  readonly #client: ComposioClient;

  constructor(client: ComposioClient) {
    this.#client = client;
  }

  /** The time that several requests for one thing may share. */
  newBudget(): TimeBudget {
    return this.#client.newBudget();
  }

  /** Creates a subscription. A request that may have been carried out is not repeated. */
  async create(fields: WebhookSubscriptionFields, budget: TimeBudget): Promise<WebhookSubscriptionObject> {
    const request = { method: "POST", path: PATH, body: fields } as const;
    const created = await this.#client.send(
      request,
      (answer) => parse(webhookSubscriptionSchema, answer.body, answer),
      budget,
    );
    if (!ID.test(created.id)) {
      // No request could name it, so the state must not hold it.
      throw new UserError(
        `Composio created a webhook subscription with the id ${JSON.stringify(created.id)}, which cannot stand in the ` +
          "address of a request. It is not in the state: delete it in Composio.",
      );
    }
    return created;
  }

  /** @returns Undefined when there is no such subscription, or no longer. */
  async find(id: string): Promise<WebhookSubscriptionObject | undefined> {
    if (!ID.test(id)) {
      return undefined;
    }
    try {
      return await this.read(id);
    } catch (error) {
      if (error instanceof ComposioError && (await this.#isGone(id, error))) {
        return undefined;
      }
      throw error;
    }
  }

  /** @throws ComposioError when there is none. */
  read(id: string): Promise<WebhookSubscriptionObject> {
    const request = { method: "GET", path: pathOf(id) } as const;
    return this.#client.send(request, (answer) => readSubscription(answer, id));
  }

  /** All subscriptions of the project, which is one at most. */
  list(): Promise<CursorList<WebhookSubscriptionObject>> {
    const query = { limit: PAGE_SIZE };
    const keyOf = ({ id }: WebhookSubscriptionObject) => id;
    return listByCursor(this.#client, { path: PATH, query, item: webhookSubscriptionSchema, keyOf });
  }

  /** Sends fields. Where the answer does not describe them, the subscription is read. */
  async update(id: string, fields: WebhookSubscriptionFields): Promise<WebhookSubscriptionObject> {
    const request = { method: "PATCH", path: pathOf(id), body: fields } as const;
    const updated = await this.#client.send(request, (answer) => readSubscription(successful(answer), id));
    const names = Object.keys(fields) as (keyof WebhookSubscriptionFields)[];
    return names.every((name) => updated[name] !== undefined) ? updated : this.read(id);
  }

  /** Gives the subscription another secret. A request that may have been carried out is not repeated. */
  rotateSecret(id: string): Promise<WebhookSubscriptionObject> {
    const request = { method: "POST", path: `${pathOf(id)}/rotate_secret` } as const;
    return this.#client.send(request, (answer) => readSubscription(answer, id));
  }

  /**
   * Deletes a subscription. It has succeeded as well when it is already gone.
   *
   * @returns Whether there was one to delete.
   * @throws ComposioError when the subscription is still there.
   */
  async delete(id: string): Promise<boolean> {
    try {
      const request = { method: "DELETE", path: pathOf(id) } as const;
      const answer = await this.#client.send(request, (given) => successful(given));
      if (!saysDone(answer)) {
        await this.#waitUntilGone(id, answer);
      }
      return true;
    } catch (error) {
      if (error instanceof ComposioError && (await this.#isGone(id, error))) {
        // An earlier attempt may have done it.
        return error.attempts > 1;
      }
      throw error;
    }
  }

  /** All events that a subscription may ask for. */
  eventTypes(): Promise<CursorList<EventType>> {
    const keyOf = ({ event_type }: EventType) => event_type;
    return listByCursor(this.#client, {
      path: `${PATH}/event_types`,
      query: {},
      item: eventTypeSchema,
      keyOf,
    });
  }

  /** Whether Composio says so of this very subscription, or that something is missing and its list lacks it too. */
  async #isGone(id: string, error: ComposioError): Promise<boolean> {
    if (!error.isNotFound) {
      return false;
    }
    const { message = "" } = error.details;
    if (message.includes(id) && /\bwebhook subscription\b.*\bnot (found|exist)/i.test(message)) {
      return true;
    }
    const list = await unlessFails(this.list());
    return list?.isWhole === true && !list.items.some((item) => item.id === id);
  }

  /** A delete that was only accepted is carried out a little later. */
  async #waitUntilGone(id: string, { request, status, requestId, sentAt }: ComposioAnswer): Promise<void> {
    const isGone = async () => (await this.find(id)) === undefined;
    if (await lookAgain(isGone, (gone) => gone)) {
      return;
    }
    const reason = "the webhook subscription is still there";
    throw new ComposioError({ kind: "incomplete", request, status, reason, requestId, sentAt });
  }
}

function pathOf(id: string): string {
  if (!ID.test(id)) {
    throw new UserError(
      `${JSON.stringify(id)} is not the id of a webhook subscription, such as "ws_1a2b3c4d".`,
    );
  }
  return `${PATH}/${id}`;
}
