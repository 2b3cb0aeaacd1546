import { webhookEndpoint } from "../../provider/resources/webhook-endpoint/webhook-endpoint-definition";
import type { Sample } from "./sample";

const SECRET = "sgn-0123456789abcdef";
const DATA = { signing_secret: SECRET, app_id: "A0123456789" };

export const WEBHOOK_ENDPOINT_SAMPLE: Sample = {
  definition: webhookEndpoint,
  inputs: { toolkit: "slack", clientId: "1234567890.1234", data: DATA },
  fields: {
    toolkit: { given: { data: undefined }, to: "notion", removed: "refused" },
    clientId: { to: "1234567890.5678", removed: "refused" },
    data: {
      to: { ...DATA, signing_secret: "sgn-fedcba9876543210" },
      removed: "same",
      elsewhere: {
        change: { data: { ...DATA, app_id: "A9876543210" } },
        shows: { ...DATA, app_id: "A9876543210" },
      },
    },
    adoptExisting: { given: { adoptExisting: true }, to: false, removed: "same", inCreateAlone: true },
  },
  incomplete: [
    {
      what: "that is created and whose data cannot be stored",
      faults: [{ operation: "updateWebhookEndpoint", kind: "answer", status: 500 }],
      undone: ["data"],
    },
  ],
  secrets: {
    inputs: { toolkit: "slack", clientId: "1234567890.1234", data: DATA },
    values: [SECRET],
    writes: { create: "updateWebhookEndpoint", update: "updateWebhookEndpoint" },
  },
  live: (emulator) =>
    emulator
      .webhookEndpoints()
      .filter(({ deleted }) => !deleted)
      .map(({ updated_at: _, ...endpoint }) => endpoint),
  change: (emulator, id, change) => void emulator.changeWebhookEndpoint(id, change),
  remove: (emulator, id) => void emulator.deleteWebhookEndpoint(id),
};
