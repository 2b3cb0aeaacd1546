import type { ComposioClient } from "../composio/client";
import { type CursorList, listByCursor } from "../composio/cursor-list";
import { optional, readableTexts, text } from "../composio/tolerant";
import { z } from "../core/zod";

/** Only the name has to be there. What else is not as it should be counts as not said. */
const eventTypeSchema = z.object({
  event_type: text,
  description: optional(z.string()),
  supported_versions: readableTexts,
});

/** An event that a webhook subscription may ask for. */
export type EventType = z.infer<typeof eventTypeSchema>;

/** The endpoint of the events that a webhook subscription may ask for. */
export class WebhookEventTypes {
  readonly #client: ComposioClient;

  constructor(client: ComposioClient) {
    this.#client = client;
  }

  /** All of them. */
  list(): Promise<CursorList<EventType>> {
    const keyOf = ({ event_type }: EventType) => event_type;
    const path = "/webhook_subscriptions/event_types";
    return listByCursor(this.#client, { path, query: {}, item: eventTypeSchema, keyOf });
  }
}
