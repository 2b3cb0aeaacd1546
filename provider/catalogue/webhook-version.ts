/** The formats of what a webhook subscription delivers. Not every one has every event. */
export const WebhookVersion = {
  /** The first format. */
  V1: "V1",
  /** The second format. */
  V2: "V2",
  /** The newest format, and Composio's own choice. */
  V3: "V3",
} as const;
/** The format of what a webhook subscription delivers. */
export type WebhookVersion = (typeof WebhookVersion)[keyof typeof WebhookVersion];
