import type { Fault, JsonValue } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import type { Properties } from "../../../../provider/core/resource";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { LISTED_KINDS, LISTS, READS } from "../../../support/operations";
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

function processOf(kind: Kind) {
  return newProcess(apiAt(emulator.url, { retryBudgetMs: 20_000 }), {}, kind);
}

async function creating(kind: Kind) {
  const process = processOf(kind);
  const { inputs } = await process.check({}, SAMPLES[kind].inputs);
  return { process, create: () => process.create(inputs) };
}

/** The slug of the toolkit that the sample declares. */
function slugOf(): string {
  return `CUSTOM_${String(SAMPLES.CustomToolkit.inputs.slug)}`;
}

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

/** The create of each kind, and the name under which its answer has the id. */
const CREATES: [Kind, Exclude<Fault["operation"], "any">, string, string][] = [
  ["AuthConfig", "createAuthConfig", "auth_config", "ac_none"],
  ["ConnectedAccount", "createConnectedAccount", "id", "ca_none"],
  ["CustomToolkit", "upsertCustomToolkit", "slug", ""],
  ["McpServer", "createMcpServer", "id", "6f1b2c3d-0000-4000-8000-000000000000"],
  ["Project", "createProject", "id", "pr_none"],
  ["Session", "createSession", "session_id", "trs_none"],
  ["TriggerInstance", "upsertTriggerInstance", "trigger_id", "ti_none"],
  ["WebhookEndpoint", "createWebhookEndpoint", "id", "we_none"],
  ["WebhookSubscription", "createWebhookSubscription", "id", "ws_none"],
];
/** Kinds of which nothing would refuse a second object, of a name that is no default. */
const SENT_ONCE: Kind[] = ["AuthConfig", "Session"];
/** Kinds of which nothing finds an object without its id. */
const UNLISTED: Kind[] = ["Session"];

describe.each(CREATES)(
  "a create of a %s by %s that is answered with an error",
  (kind, operation, name, id) => {
    const named = kind === "AuthConfig" ? { id } : kind === "CustomToolkit" ? slugOf() : id;
    const sample = SAMPLES[kind];
    const DENIED = "answered that it did not succeed: The store is not there";

    test.each([200, 201])("and %d, and that nothing came of, leaves nothing in the state", async (status) => {
      const { create } = await creating(kind);
      emulator.faults.add({ kind: "answer", operation, status, body: { [name]: named, error: FULL } });
      if (SENT_ONCE.includes(kind)) {
        const error: unknown = await create().catch((reason: unknown) => reason);
        expect(error).toHaveProperty("message", expect.stringContaining(DENIED));
        expect(error).not.toHaveProperty("id");
        expect(sample.live(emulator)).toEqual([]);
      } else {
        const { id: made } = await create();
        expect(sample.live(emulator)).toMatchObject([{ id: made }]);
      }
    });

    test("although it was carried out takes what it has made, where a list shows that", async () => {
      const { create, process } = await creating(kind);
      emulator.faults.add({ kind: "altered", operation, set: { error: FULL } });
      if (UNLISTED.includes(kind)) {
        await expect(create()).rejects.toThrow(DENIED);
        return;
      }
      const { id: made, outs } = await create().catch(incomplete);
      expect(sample.live(emulator)).toMatchObject([{ id: made }]);
      expect(await process.read(made, outs)).toMatchObject({ id: made });
    });

    test.each([null, "", {}, [], false])("that is %j, succeeds", async (error) => {
      const { create } = await creating(kind);
      emulator.faults.add({ kind: "altered", operation, set: { error: error as JsonValue } });
      const { id: made } = await create();
      expect(sample.live(emulator)).toMatchObject([{ id: made }]);
      expect(emulator.journal.requests(operation)).toHaveLength(1);
    });
  },
);

/** The object of a create that has come to be, and whose key is lost. */
function incomplete({ id, properties }: { id: string; properties: Properties }) {
  return { id, outs: properties };
}

test("a server of somebody else is not taken by a denied answer that names it", async () => {
  const { id } = await made("McpServer");
  const { create } = await creating("McpServer");
  const [server] = emulator.servers();
  const created_at = new Date(Date.parse(String(server?.created_at)) - 300_000).toISOString();
  const body = { ...(server as object), created_at, error: FULL };
  emulator.faults.add({ kind: "answer", operation: "createMcpServer", status: 201, body: body as JsonValue });
  emulator.faults.add({
    kind: "altered",
    operation: "listMcpServers",
    of: "items",
    set: { created_at },
    times: 9,
  });
  await expect(create()).rejects.toThrow(`the server with the id ${id} has this name`);
});

test("an update of an MCP server that is denied has failed, although its answer describes the server", async () => {
  const { process, inputs, id, outs } = await made("McpServer");
  const body = { ...(emulator.servers()[0] as object), name: "sales", error: FULL };
  emulator.faults.add({
    kind: "answer",
    operation: "updateMcpServer",
    status: 200,
    body: body as JsonValue,
    times: 9,
  });
  await expect(process.update(id, outs, { ...inputs, name: "sales" })).rejects.toThrow(
    "answered that it did not succeed: The store is not there",
  );
  emulator.faults.clear();
  emulator.faults.add({ kind: "altered", operation: "updateMcpServer", set: { error: FULL } });
  expect(await process.update(id, outs, { ...inputs, name: "sales" })).toMatchObject({
    outs: { name: "sales" },
  });
});

test.each(Object.keys(SAMPLES) as Kind[])(
  "a %s that is read with an error beside it is there",
  async (kind) => {
    const { process, id, outs } = await made(kind);
    if (kind !== "TriggerInstance") {
      emulator.faults.add({ kind: "altered", operation: READS[kind], set: { error: FULL }, times: 9 });
    }
    expect(await process.read(id, outs)).toEqual({ id, props: outs });
  },
);

test.each(LISTED_KINDS)("a %s is not gone by an empty list with an error", async (kind) => {
  const { process, id, outs } = await made(kind);
  const name = kind === "Project" ? "data" : "items";
  const list = LISTS[kind];
  if (READS[kind] !== list) {
    emulator.faults.add({ kind: "answer", operation: READS[kind], ...MISSING, times: 9 });
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
