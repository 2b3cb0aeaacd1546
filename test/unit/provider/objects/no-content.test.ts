import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { SAMPLES } from "../../../support/samples";
import { ownTime } from "../../../support/time/own-time";

/*
 * A service that answers its writes with 204 and nothing else: a look says what became of them, and nothing is sent again.
 */

ownTime();

const emulator = useEmulator();

type Operation = Exclude<Fault["operation"], "any">;

async function made(kind: Kind) {
  const process = newProcess(apiAt(emulator.url, { retryBudgetMs: 30_000 }), {}, kind);
  const { inputs } = await process.check({}, SAMPLES[kind].inputs);
  return { process, inputs, create: () => process.create(inputs) };
}

function answerNothing(operation: Operation): void {
  emulator.faults.add({ kind: "answer", operation, status: 204, when: "after", times: 99 });
}

/** The create of each kind of which something finds the object without its id. */
test.each<[Kind, Operation]>([
  ["AuthConfig", "createAuthConfig"],
  ["ConnectedAccount", "createConnectedAccount"],
  ["CustomToolkit", "upsertCustomToolkit"],
  ["McpServer", "createMcpServer"],
  ["TriggerInstance", "upsertTriggerInstance"],
  ["WebhookEndpoint", "createWebhookEndpoint"],
  ["WebhookSubscription", "createWebhookSubscription"],
])("a create of a %s by %s is settled by a look", async (kind, operation) => {
  const { create } = await made(kind);
  answerNothing(operation);
  const { id } = await create();
  expect(SAMPLES[kind].live(emulator)).toMatchObject([{ id }]);
  expect(emulator.journal.requests(operation)).toHaveLength(1);
});

test.each<[Kind, Operation, string]>([
  ["AuthConfig", "updateAuthConfig", "name"],
  ["ConnectedAccount", "updateConnectedAccount", "alias"],
  ["CustomToolkit", "upsertCustomToolkit", "name"],
  ["McpServer", "updateMcpServer", "name"],
  ["Session", "updateSession", "searchEnabled"],
  ["TriggerInstance", "updateTriggerInstance", "egressUrl"],
  ["WebhookEndpoint", "updateWebhookEndpoint", "data"],
  ["WebhookSubscription", "updateWebhookSubscription", "webhookUrl"],
])("an update of a %s by %s is settled by a look", async (kind, operation, input) => {
  const { process, inputs, create } = await made(kind);
  const { id, outs } = await create();
  const { to } = SAMPLES[kind].fields[input] ?? {};
  emulator.journal.clear();
  answerNothing(operation);
  const { outs: updated } = await process.update(id, outs, { ...inputs, [input]: to });
  expect(updated[input]).toEqual(to);
  expect(emulator.journal.requests(operation)).toHaveLength(1);
});
