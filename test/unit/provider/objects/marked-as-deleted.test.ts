import { useEmulator } from "composio-emulator/jest";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { LISTED_KINDS, LISTS, READS } from "../../../support/operations";
import { SAMPLES } from "../../../support/samples";
import { ownTime } from "../../../support/time/own-time";

/*
 * A service that keeps what is deleted, and shows it with a mark: `deleted: true`.
 */

ownTime();

const emulator = useEmulator();

/** All but a custom toolkit, which is read as every toolkit is, without the mark. */
const KINDS = (Object.keys(READS) as Kind[]).filter((kind) => kind !== "CustomToolkit");

async function made(kind: Kind) {
  const process = newProcess(apiAt(emulator.url), {}, kind);
  const { inputs } = await process.check({}, SAMPLES[kind].inputs);
  return { process, ...(await process.create(inputs)) };
}

test.each(KINDS)("a %s that is read with the mark is gone", async (kind) => {
  const { process, id, outs } = await made(kind);
  const of = kind === "TriggerInstance" ? "items" : "answer";
  emulator.faults.add({ kind: "altered", operation: READS[kind], of, set: { deleted: true }, times: 9 });
  expect((await process.read(id, outs)).id).toBeUndefined();
});

test.each(LISTED_KINDS.filter((kind) => kind !== "CustomToolkit" && kind !== "Project"))(
  "a %s with the mark is none of a list",
  async (kind) => {
    await made(kind);
    const api = apiAt(emulator.url);
    emulator.faults.add({
      kind: "altered",
      operation: LISTS[kind],
      of: "items",
      set: { deleted: true },
      times: 9,
    });
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
