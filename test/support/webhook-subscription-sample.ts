import { webhookSubscription } from "../../provider/resources/webhook-subscription/webhook-subscription-definition";
import type { Sample } from "./sample";

const MESSAGE = "composio.trigger.message";
const EXPIRED = "composio.connected_account.expired";

export const WEBHOOK_SUBSCRIPTION_SAMPLE: Sample = {
  definition: webhookSubscription,
  inputs: { webhookUrl: "https://hooks.example.com/composio", enabledEvents: [MESSAGE] },
  fields: {
    webhookUrl: {
      to: "https://hooks.example.com/other",
      removed: "refused",
      elsewhere: {
        change: { webhook_url: "https://elsewhere.example.com/" },
        shows: "https://elsewhere.example.com/",
      },
    },
    enabledEvents: {
      to: [EXPIRED, MESSAGE],
      removed: "refused",
      elsewhere: { change: { enabled_events: [EXPIRED] }, shows: [EXPIRED] },
    },
    version: {
      given: { version: "V2" },
      to: "V1",
      removed: { is: "V3" },
      elsewhere: { change: { version: "V1" }, shows: "V1" },
    },
    secretRotation: { given: { secretRotation: "2026-10" }, to: "2026-11", removed: "same" },
    adoptExisting: { given: { adoptExisting: true }, to: false, removed: "same", inCreateAlone: true },
  },
  incomplete: [],
  live: (emulator) =>
    emulator
      .webhookSubscriptions()
      .filter(({ deleted }) => !deleted)
      .map(({ updated_at: _, ...subscription }) => subscription),
  change: (emulator, id, change) => void emulator.changeWebhookSubscription(id, change),
  remove: (emulator, id) => void emulator.deleteWebhookSubscription(id),
};
