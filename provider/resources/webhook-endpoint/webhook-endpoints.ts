import type { CatalogueApi } from "../../catalogue/catalogue";
import type { CursorList } from "../../composio/cursor-list";
import type { ComposioAnswer } from "../../composio/http";
import { parse, parseAsked } from "../../composio/parse";
import type { TimeBudget } from "../../composio/time-budget";
import { optional, text } from "../../composio/tolerant";
import { assertAsked } from "../../composio/wrong-answer";
import { z } from "../../core/zod";
import type { Answered } from "../../objects/creation";
import { Endpoint } from "../../objects/endpoint";
import type { EndpointDefinition } from "../../objects/endpoint-definition";
import type { ComposioRun } from "../../run/composio-run";
import type { EndpointData } from "./endpoint-data";
import { type EndpointPlace, isOfAnotherApp } from "./endpoint-place";

/** The endpoints of the API that this kind needs. */
export type WebhookEndpointApi = { webhookEndpoints: WebhookEndpoints } & CatalogueApi;
export type WebhookEndpointRun = ComposioRun<WebhookEndpointApi>;

/** Only the id has to be there: a list says less than a read, and what else is not as it should be counts as not said. */
const webhookEndpointSchema = z.object({
  id: text,
  toolkit_slug: optional(text),
  client_id: optional(text),
  webhook_url: optional(text),
  data: optional(z.record(z.string(), z.string())),
  created_at: optional(z.string()),
});

/** A webhook endpoint as Composio describes it, with masks in its data. */
export type WebhookEndpointObject = z.infer<typeof webhookEndpointSchema>;

const PATH = "/webhook_endpoints";

const readEndpoint = parseAsked(webhookEndpointSchema, "webhook endpoint");

const ENDPOINTS: EndpointDefinition<WebhookEndpointObject> = {
  label: "webhook endpoint",
  example: "we_1a2b3c4d",
  // The version that the newest clients ask.
  version: "v3.1",
  path: PATH,
  read: webhookEndpointSchema,
  // The list has no pages.
  list: { query: {} },
  gone: { noun: "webhook endpoint", otherwise: "list" },
};

/** The endpoints of webhook endpoints. Each call is one request where all goes well. */
export class WebhookEndpoints extends Endpoint<WebhookEndpointObject> {
  protected readonly definition = ENDPOINTS;

  /** The endpoints of an app, of which there is one at most. A filter that Composio ignores leaves nothing out. */
  async listOf(place: EndpointPlace): Promise<CursorList<WebhookEndpointObject>> {
    const { items, ...list } = await this.list({ toolkit_slug: place.toolkit });
    const saysApp = items.filter(({ client_id }) => client_id !== undefined);
    // One whose app is not said may be the one.
    const isWhole = list.isWhole && saysApp.length === items.length;
    return { ...list, items: saysApp.filter((item) => !isOfAnotherApp(item, place)), isWhole };
  }

  /**
   * Creates the endpoint of an app, or gets the one that it has. The request is sent once, so that its answer tells
   * whether the endpoint was there before.
   */
  create({ toolkit, clientId }: EndpointPlace): Promise<Answered<WebhookEndpointObject>> {
    const body = { toolkit_slug: toolkit, client_id: clientId };
    return this.post(PATH, body, this.client.newBudget(0), (answer) => {
      const remote = parse(webhookEndpointSchema, answer.body, answer);
      return { id: remote.id, remote, isNew: answer.status !== 200 };
    });
  }

  /** The same as `get`, for what was just created: without its URL it is of no use. */
  async getWhole(id: string, budget: TimeBudget): Promise<WebhookEndpointObject> {
    const request = { method: "GET", path: this.pathOf(id) } as const;
    const read = (answer: ComposioAnswer) => {
      parse(z.object({ webhook_url: text }), answer.body, answer);
      return readEndpoint(answer, id);
    };
    return this.send(request, read, budget);
  }

  /** Changes and adds values. */
  merge(id: string, data: EndpointData): Promise<WebhookEndpointObject> {
    return this.#store(id, { method: "PATCH", data });
  }

  /** Stores a whole map, which takes away what it does not have. It means the same when it arrives twice. */
  replace(id: string, data: EndpointData): Promise<WebhookEndpointObject> {
    return this.#store(id, { method: "POST", data });
  }

  /** Where the answer does not describe the endpoint, it is read. */
  async #store(
    id: string,
    { method, data }: { method: "PATCH" | "POST"; data: EndpointData },
  ): Promise<WebhookEndpointObject> {
    const request = { method, path: this.pathOf(id), body: { data }, isRepeatable: true };
    const stored = await this.send(request, (answer) => {
      const described = webhookEndpointSchema.safeParse(answer.body).data;
      if (described) {
        assertAsked(described, id, "webhook endpoint", answer);
      }
      return described;
    });
    return stored ?? this.get(id);
  }
}
