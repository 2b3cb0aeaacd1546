import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import type { Properties } from "../../../../provider/core/resource";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { SAMPLES } from "../../../support/samples";
import { ownTime } from "../../../support/time/own-time";

/*
 * Answers of 200 that hold an error: nothing was carried out, and an empty list beside it is no list.
 */

const FULL = { message: "The store is not there", code: 1 };
const MISSING = { status: 404, body: { error: { message: "Not found", slug: "HTTP_NotFound" } } };
const NO_PROJECT = { status: 404, body: { error: { message: "Gone", slug: "Project_NotFound" } } };

ownTime();

const emulator = useEmulator({ strict: false });

async function made(kind: Kind) {
  const process = newProcess(apiAt(emulator.url, { retryBudgetMs: 2_000 }), {}, kind);
  const { inputs } = await process.check({}, SAMPLES[kind].inputs);
  return { process, inputs, ...(await process.create(inputs)) };
}

/** An update of what Composio does not show, so that only the answer says what became of it. */
const UPDATES: [Kind, Fault["operation"], string][] = [
  ["AuthConfig", "updateAuthConfig", "custom"],
  ["ConnectedAccount", "updateConnectedAccount", "credentials"],
  ["WebhookEndpoint", "updateWebhookEndpoint", "data"],
];

describe.each(UPDATES)("an update of a %s by %s", (kind, operation, input) => {
  test.each<[string, Properties]>([
    ["an error", { error: FULL }],
    ["an error in a text", { error: FULL.message }],
    ["an error beside a success", { success: true, error: FULL }],
    ["a success that is denied in a text", { success: "false", message: FULL.message }],
  ])("that is answered 200 with %s has failed", async (_, body) => {
    const { process, inputs, id, outs } = await made(kind);
    const news = { ...inputs, [input]: SAMPLES[kind].fields[input]?.to };
    emulator.faults.add({ kind: "answer", operation, status: 200, body: body as never, times: 9 });
    await expect(process.update(id, outs, news)).rejects.toThrow(
      "answered that it did not succeed: The store is not there",
    );
  });

  test.each<[string, Properties]>([
    ["no error", { error: null }],
    ["an empty error", { success: true, error: {} }],
  ])("that is answered with %s has succeeded", async (_, set) => {
    const { process, inputs, id, outs } = await made(kind);
    const { to } = SAMPLES[kind].fields[input] ?? {};
    emulator.faults.add({ kind: "altered", operation, set: set as never });
    const { outs: changed } = await process.update(id, outs, { ...inputs, [input]: to });
    expect(changed[input]).toEqual(to);
  });
});

/** The read of an object and the list of its kind. */
const READS: [Kind, Fault["operation"], Fault["operation"]][] = [
  ["AuthConfig", "getAuthConfig", "listAuthConfigs"],
  ["ConnectedAccount", "getConnectedAccount", "listConnectedAccounts"],
  ["CustomToolkit", "getToolkit", "listToolkits"],
  ["McpServer", "getMcpServer", "listMcpServers"],
  ["Project", "getProject", "listProjects"],
  ["TriggerInstance", "listTriggerInstances", "listTriggerInstances"],
  ["WebhookEndpoint", "getWebhookEndpoint", "listWebhookEndpoints"],
  ["WebhookSubscription", "getWebhookSubscription", "listWebhookSubscriptions"],
];

test.each(READS)("a %s is not gone by an empty list with an error", async (kind, read, list) => {
  const { process, id, outs } = await made(kind);
  const name = kind === "Project" ? "data" : "items";
  if (read !== list) {
    emulator.faults.add({ kind: "answer", operation: read, ...MISSING, times: 9 });
  }
  emulator.faults.add({ kind: "altered", operation: list, set: { [name]: [], error: FULL }, times: 9 });
  await expect(process.read(id, outs)).rejects.toThrow();
  emulator.faults.clear();
  expect(await process.read(id, outs)).toMatchObject({ id });
});

test.each<[string, Fault]>([
  ["of which no list comes without an error", listOf({ items: [], error: FULL })],
  ["of which an answer says that it is missing", { kind: "answer", operation: "getProject", ...NO_PROJECT }],
])("a project %s is not empty", async (_, fault) => {
  const { process, id, outs } = await made("Project");
  const key = { credential: { header: "x-api-key" as const, key: String(outs.apiKey) } };
  const body = {
    toolkit: { slug: "gmail" },
    auth_config: { type: "use_composio_managed_auth", name: "mail" },
  };
  await apiAt(emulator.url, key).authConfigs.create(body, "gmail");
  emulator.faults.add({ ...fault, times: 9 });
  await expect(process.delete(id, { ...outs, forceDestroy: false })).rejects.toThrow(/auth configs/);
  expect(emulator.projects()).toMatchObject([{ id, deleted: false }]);
});

function listOf(set: Properties): Fault {
  return { kind: "altered", operation: "listAuthConfigs", set: set as never };
}
