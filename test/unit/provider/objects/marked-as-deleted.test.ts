import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { SAMPLES } from "../../../support/samples";
import { ownTime } from "../../../support/time/own-time";

/*
 * A service that keeps what is deleted, and shows it with a mark: `deleted: true`.
 */

ownTime();

const emulator = useEmulator();

const READS: [Kind, Fault["operation"], Fault["operation"]][] = [
  ["AuthConfig", "getAuthConfig", "listAuthConfigs"],
  ["ConnectedAccount", "getConnectedAccount", "listConnectedAccounts"],
  ["McpServer", "getMcpServer", "listMcpServers"],
  ["Project", "getProject", "listProjects"],
  ["Session", "getSession", "getSession"],
  ["TriggerInstance", "listTriggerInstances", "listTriggerInstances"],
  ["WebhookEndpoint", "getWebhookEndpoint", "listWebhookEndpoints"],
  ["WebhookSubscription", "getWebhookSubscription", "listWebhookSubscriptions"],
];

async function made(kind: Kind) {
  const process = newProcess(apiAt(emulator.url), {}, kind);
  const { inputs } = await process.check({}, SAMPLES[kind].inputs);
  return { process, ...(await process.create(inputs)) };
}

test.each(READS)("a %s that is read with the mark is gone", async (kind, read, list) => {
  const { process, id, outs } = await made(kind);
  const of = read === list && kind !== "Session" ? "items" : "answer";
  emulator.faults.add({ kind: "altered", operation: read, of, set: { deleted: true }, times: 9 });
  expect((await process.read(id, outs)).id).toBeUndefined();
});

test.each(READS.filter(([kind]) => kind !== "Session" && kind !== "Project"))(
  "a %s with the mark is none of a list",
  async (kind, _, list) => {
    await made(kind);
    const api = apiAt(emulator.url);
    emulator.faults.add({ kind: "altered", operation: list, of: "items", set: { deleted: true }, times: 9 });
    const endpoints = {
      AuthConfig: api.authConfigs,
      ConnectedAccount: api.connectedAccounts,
      McpServer: api.mcpServers,
      TriggerInstance: api.triggerInstances,
      WebhookEndpoint: api.webhookEndpoints,
      WebhookSubscription: api.webhookSubscriptions,
    };
    const { items, isWhole } = await endpoints[kind as keyof typeof endpoints].list();
    expect({ items, isWhole }).toEqual({ items: [], isWhole: true });
  },
);
