import type { Fault, JsonValue } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { SAMPLES } from "../../../support/samples";
import { ownTime } from "../../../support/time/own-time";

/*
 * A list comes from a cache or a replica, and may be older than the object's own answer. What is adopted is compared by
 * the second.
 */

ownTime();

const emulator = useEmulator();

type Target = Pick<Fault, "operation" | "request">;

/** A kind that adopts what is in the way of a create, which its list finds. */
interface Case {
  kind: Kind;
  list: Target;
  path: string;
  /** The object's own request. */
  read(id: string): Target;
  /** The create that Composio refuses while something is in the way. A kind that looks before has none. */
  refused?: Fault["operation"];
  /** The input that somebody else has changed, and what a list shows of it that is late. */
  input: string;
  shown: Record<string, JsonValue>;
}

const CASES: Case[] = [
  {
    kind: "McpServer",
    list: { operation: "listMcpServers" },
    path: "/mcp/servers",
    read: () => ({ operation: "getMcpServer" }),
    refused: "createMcpServer",
    input: "authConfigIds",
    shown: { auth_config_ids: ["ac_gmail_prod"] },
  },
  {
    kind: "TriggerInstance",
    list: {
      operation: "listTriggerInstances",
      request: { query: { trigger_names: "GMAIL_NEW_GMAIL_MESSAGE" } },
    },
    path: "/trigger_instances/active",
    read: (id) => ({ operation: "listTriggerInstances", request: { query: { trigger_ids: id } } }),
    input: "enabled",
    shown: { disabled_at: null },
  },
  {
    kind: "WebhookEndpoint",
    list: { operation: "listWebhookEndpoints" },
    path: "/webhook_endpoints",
    read: () => ({ operation: "getWebhookEndpoint" }),
    input: "data",
    shown: {},
  },
  {
    kind: "WebhookSubscription",
    list: { operation: "listWebhookSubscriptions" },
    path: "/webhook_subscriptions",
    read: () => ({ operation: "getWebhookSubscription" }),
    refused: "createWebhookSubscription",
    input: "webhookUrl",
    shown: { webhook_url: "https://hooks.example.com/composio" },
  },
];

/** Somebody else's object, and a process whose program wants to adopt it. */
async function stranger({ kind }: Case) {
  const adopting = { ...SAMPLES[kind].inputs, adoptExisting: true };
  const { id } = await process(kind).create((await process(kind).check({}, SAMPLES[kind].inputs)).inputs);
  return { id, inputs: (await process(kind).check({}, adopting)).inputs };
}

function process(kind: Kind) {
  return newProcess(apiAt(emulator.url, { retryBudgetMs: 20_000 }), {}, kind);
}

function live(kind: Kind) {
  return SAMPLES[kind].live(emulator);
}

/** From now on the list is answered as it is now. */
async function keepList({ path, list }: Case): Promise<void> {
  const response = await fetch(`${emulator.url}/api/v3${path}`, { headers: { "x-api-key": "ak_test" } });
  emulator.faults.add({
    kind: "answer",
    ...list,
    status: 200,
    body: (await response.json()) as JsonValue,
    times: 99,
  });
}

function refuse(operation: Fault["operation"] | undefined, times = 1): void {
  if (operation) {
    const error = { message: "There is one already", slug: "Duplicate" };
    emulator.faults.add({ kind: "answer", operation, status: 409, body: { error }, times });
  }
}

describe.each(CASES)("a $kind in a list that is late", (each) => {
  const { kind, list, read, refused, input, shown } = each;
  const sample = SAMPLES[kind];

  test("is brought to what is declared, from what its own answer shows", async () => {
    const { id, inputs } = await stranger(each);
    const [before] = live(kind);
    sample.change(emulator, id, sample.fields[input]?.elsewhere?.change ?? {});
    emulator.faults.add({ kind: "altered", ...list, of: "items", set: shown, times: 99 });
    const adopted = await process(kind).create(inputs);
    expect(adopted).toMatchObject({ id, outs: { [input]: inputs[input] } });
    expect(live(kind)).toEqual([before]);
  });

  test("is not there where it is gone", async () => {
    const { id, inputs } = await stranger(each);
    await keepList(each);
    sample.remove(emulator, id);
    refuse(refused);
    const created = await process(kind).create(inputs);
    expect(created.id).not.toBe(id);
    expect(live(kind)).toMatchObject([{ id: created.id }]);
  });

  test("is not there where it is gone, although nothing is to be adopted", async () => {
    const { id, inputs } = await stranger(each);
    await keepList(each);
    sample.remove(emulator, id);
    const created = await process(kind).create({ ...inputs, adoptExisting: false });
    expect(live(kind)).toMatchObject([{ id: created.id }]);
  });

  test.each<[string, Omit<Fault & { kind: "answer" }, "kind" | "operation">, RegExp]>([
    ["a 500", { status: 500, times: 99 }, /500/],
    ["a 403", { status: 403, body: { error: { message: "No", slug: "Forbidden" } }, times: 99 }, /403/],
    ["a page of a proxy", { status: 200, body: "<html>", times: 99 }, /not JSON/],
  ])("is not adopted where its own answer is %s", async (_, answer, reason) => {
    const { id, inputs } = await stranger(each);
    sample.change(emulator, id, sample.fields[input]?.elsewhere?.change ?? {});
    const before = live(kind);
    emulator.faults.add({ kind: "answer", ...read(id), ...answer });
    await expect(process(kind).create(inputs)).rejects.toThrow(reason);
    expect(live(kind)).toEqual(before);
  });

  test("is not adopted where its own answer is of another one", async () => {
    const { id, inputs } = await stranger(each);
    const before = live(kind);
    const isListed = read(id).operation === list.operation;
    emulator.faults.add({
      kind: "altered",
      ...read(id),
      ...(isListed && { of: "items" }),
      set: { id: `${id}0` },
      times: 99,
    });
    await expect(process(kind).create(inputs)).rejects.toThrow(/answered with another|does not list/);
    expect(live(kind)).toEqual(before);
  });
});

test.each(CASES.filter(({ refused }) => refused !== undefined))(
  "a $kind that cannot be created, and whose list shows one that is gone, is an error after some seconds",
  async (each) => {
    const { kind, refused } = each;
    const { id, inputs } = await stranger(each);
    await keepList(each);
    SAMPLES[kind].remove(emulator, id);
    refuse(refused, 99);
    await expect(process(kind).create(inputs)).rejects.toThrow(/could not create .*409 Duplicate/);
    expect(live(kind)).toEqual([]);
  },
);

test("an MCP server that the list shows by its old name is not adopted", async () => {
  const server = CASES.find(({ kind }) => kind === "McpServer") as Case;
  const { id, inputs } = await stranger(server);
  await keepList(server);
  emulator.changeServer(id, { name: "renamed" });
  refuse("createMcpServer");
  const created = await process("McpServer").create(inputs);
  expect(created.id).not.toBe(id);
  expect(live("McpServer")).toMatchObject([{ id, name: "renamed" }, { id: created.id }]);
});
