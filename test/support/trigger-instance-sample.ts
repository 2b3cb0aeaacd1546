import { triggerInstance } from "../../provider/resources/trigger-instance/trigger-instance-definition";
import type { Sample } from "./sample";

export const TRIGGER_INSTANCE_SAMPLE: Sample = {
  definition: triggerInstance,
  inputs: { triggerSlug: "GMAIL_NEW_GMAIL_MESSAGE", connectedAccountId: "ca_gmail_team" },
  fields: {
    triggerSlug: { to: "GMAIL_EMAIL_SENT_TRIGGER", removed: "refused" },
    connectedAccountId: { to: "ca_gmail_desk", removed: "refused" },
    userId: { given: { userId: "agent-7" }, to: "agent-8", removed: "same" },
    triggerConfig: {
      given: { triggerConfig: { query: "from:boss", labelIds: "INBOX" } },
      to: { query: "is:starred" },
      removed: { is: undefined },
      removalReplaces: true,
      replacing: { "one key less": { query: "from:boss", interval: 30 } },
    },
    toolkitVersion: {
      given: { toolkitVersion: "20250905_00" },
      to: "20251027_00",
      removed: { is: "latest" },
      removalReplaces: true,
    },
    egressUrl: {
      given: { egressUrl: "https://staging.example.com/events" },
      to: "https://staging.example.com/other",
      removed: { is: "" },
      elsewhere: {
        change: { egress_url: "https://elsewhere.example.com/" },
        shows: "https://elsewhere.example.com/",
      },
    },
    enabled: {
      to: false,
      removed: { is: true },
      elsewhere: { change: { disabled_at: "2026-11-29T10:00:00.000Z" }, shows: false },
    },
    adoptExisting: { given: { adoptExisting: true }, to: false, removed: "same", inCreateAlone: true },
  },
  incomplete: [
    {
      what: "one that was to be disabled, which Composio refuses",
      given: { enabled: false },
      faults: [
        {
          kind: "answer",
          operation: "updateTriggerInstance",
          status: 400,
          body: { error: { message: "not now", slug: "HTTP_BadRequest" } },
        },
      ],
    },
  ],
  warnings: /was disabled, and is enabled now/,
  live: (emulator) =>
    emulator
      .triggerInstances()
      .filter(({ deleted }) => !deleted)
      .map(({ updated_at: _, ...instance }) => instance),
  change: (emulator, id, change) => void emulator.changeTriggerInstance(id, change),
  remove: (emulator, id) => void emulator.deleteTriggerInstance(id),
};
