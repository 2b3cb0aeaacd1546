import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import type { Properties } from "../../../../provider/core/resource";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { SAMPLES } from "../../../support/samples";
import { ownTime } from "../../../support/time/own-time";

ownTime();

const emulator = useEmulator({ strict: false });

/** An update of each kind, of something that Composio shows. */
const UPDATES: [Kind, Fault["operation"], Properties][] = [
  ["AuthConfig", "updateAuthConfig", { name: "sales" }],
  ["ConnectedAccount", "updateConnectedAccount", { alias: "sales" }],
  ["CustomToolkit", "upsertCustomToolkit", { name: "Sales" }],
  ["McpServer", "updateMcpServer", { name: "sales" }],
  ["Session", "updateSession", { searchEnabled: false }],
  ["TriggerInstance", "updateTriggerInstance", { enabled: false }],
  ["WebhookSubscription", "updateWebhookSubscription", { webhookUrl: "https://hooks.example.com/other" }],
];

async function updated(kind: Kind, fault: Fault, news: Properties) {
  const process = newProcess(apiAt(emulator.url, { retryBudgetMs: 2_000 }), {}, kind);
  const { inputs } = await process.check({}, SAMPLES[kind].inputs);
  const { id, outs } = await process.create(inputs);
  emulator.faults.add(fault);
  const changed = await process.check(inputs, { ...inputs, ...news });
  expect(changed.failures).toEqual([]);
  return process.update(id, outs, changed.inputs);
}

test.each(UPDATES)("an update of %s whose answer is lost each time is settled by a look", async (...row) => {
  const [kind, operation, news] = row;
  const { outs } = await updated(kind, { kind: "reset", operation, when: "after", times: 99 }, news);
  expect(outs).toMatchObject(news);
});

test.each(UPDATES)("an update of %s that is never carried out is an error", async (...row) => {
  const [kind, operation, news] = row;
  const fault: Fault = { kind: "error", operation, when: "before", times: 99 };
  await expect(updated(kind, fault, news)).rejects.toThrow(/could not update .*500/);
});

const [SCHEME] = SAMPLES.CustomToolkit.inputs.authSchemes as [Properties];
const OTHER_HEADER = { displayName: "Another", description: "text" };

test.each<[string, Kind, Fault["operation"], Properties]>([
  [
    "headers",
    "CustomToolkit",
    "upsertCustomToolkit",
    { authSchemes: [{ ...SCHEME, apiKeyField: OTHER_HEADER }] },
  ],
  [
    "data",
    "WebhookEndpoint",
    "updateWebhookEndpoint",
    { data: { signing_secret: "sgn-9876543210fedcba", app_id: "A0" } },
  ],
])("an update of %s whose answer is lost is an error, because nothing shows them", async (_, ...row) => {
  const [kind, operation, news] = row;
  const fault: Fault = { kind: "reset", operation, when: "after", times: 99 };
  await expect(updated(kind, fault, news)).rejects.toThrow("could not update");
});
