import { milliseconds } from "../../api/json-schemas";

/** Switches for webhook endpoints. */
export interface WebhookEndpointSettings {
  /**
   * How secret values of `data` come back: as their first four characters and dots, as the word `REDACTED`, or not at
   * all.
   * @default "masked"
   */
  secrets: "masked" | "redacted" | "absent";
  /**
   * `data` of one of which nothing is stored: it is null, left out, or an empty object.
   * @default "null"
   */
  emptyData: "null" | "absent" | "empty";
  /**
   * Whether DELETE deletes, or is answered as a route that is not there, with 404 or 405.
   * @default "deleted"
   */
  deletes: "deleted" | 404 | 405;
  /**
   * How old one is, in milliseconds, when GET and the list begin to show it. A create finds it from the start.
   * @default 0
   */
  lagMs: number;
}

export const DEFAULT_WEBHOOK_ENDPOINT_SETTINGS: Readonly<WebhookEndpointSettings> = {
  secrets: "masked",
  emptyData: "null",
  deletes: "deleted",
  lagMs: 0,
};

export const webhookEndpointSwitches: Record<keyof WebhookEndpointSettings, object> = {
  secrets: { enum: ["masked", "redacted", "absent"] },
  emptyData: { enum: ["null", "absent", "empty"] },
  deletes: { enum: ["deleted", 404, 405] },
  lagMs: milliseconds,
};
