import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { READS } from "../../../support/operations";
import { SAMPLES } from "../../../support/samples";
import { ownTime } from "../../../support/time/own-time";

const DELETES: Record<Kind, Fault["operation"]> = {
  AuthConfig: "deleteAuthConfig",
  ConnectedAccount: "deleteConnectedAccount",
  CustomToolkit: "deleteCustomToolkit",
  McpServer: "deleteMcpServer",
  Project: "deleteProject",
  Session: "deleteSession",
  TriggerInstance: "deleteTriggerInstance",
  WebhookEndpoint: "deleteWebhookEndpoint",
  WebhookSubscription: "deleteWebhookSubscription",
};
const KINDS = Object.keys(DELETES) as Kind[];

ownTime();

const emulator = useEmulator({ strict: false });

function processOf(kind: Kind, retryBudgetMs = 2_000) {
  return newProcess(apiAt(emulator.url, { retryBudgetMs, timeoutMs: 10_000 }), {}, kind);
}

async function create(kind: Kind, process = processOf(kind)) {
  const { inputs } = await process.check({}, SAMPLES[kind].inputs);
  return process.create(inputs);
}

const DONE = { success: true, deleted: true };

const ODD_ANSWERS: [string, object][] = [
  ["a page of a proxy", { status: 200, body: "<html>" }],
  ["nothing", { status: 200, body: "" }],
  ["null", { status: 200, body: "null" }],
  ["{}", { status: 200, body: {} }],
  ["a list", { status: 200, body: [] }],
  ["204", { status: 204 }],
  ["202", { status: 202, body: {} }],
  ["a denied success", { status: 200, body: { success: false } }],
  ["a denied delete", { status: 200, body: { deleted: false } }],
  ["an error in a 200", { status: 200, body: { success: true, deleted: true, error: { message: "no" } } }],
  [
    "the id of another object",
    { status: 200, body: { session_id: "trs_x", slug: "CUSTOM_X", id: "x", deleted: true, success: true } },
  ],
  ["another object by another field", { status: 200, body: { ...DONE, auth_config_id: "ac_another" } }],
  [
    "another object in depth",
    { status: 200, body: { ...DONE, deleted_object: { toolkitSlug: "CUSTOM_X" } } },
  ],
  ["another object in a list", { status: 200, body: { ...DONE, items: [{ id: "x" }] } }],
  ["another object within", { status: 200, body: { success: true, deleted: true, data: { id: "x" } } }],
];

describe.each(KINDS)("the delete of a %s", (kind) => {
  test.each(ODD_ANSWERS)("that is answered by %s is settled by a look", async (_, answer) => {
    const process = processOf(kind);
    const { id, outs } = await create(kind, process);
    emulator.faults.add({ kind: "answer", operation: DELETES[kind], ...answer } as Fault);
    await expect(process.delete(id, outs)).rejects.toThrow("still there");
    emulator.faults.add({ kind: "answer", operation: DELETES[kind], when: "after", ...answer } as Fault);
    await process.delete(id, outs);
  });

  test("that is carried out and answered 500 each time has succeeded", async () => {
    const process = processOf(kind, 0);
    const { id, outs } = await create(kind, process);
    emulator.faults.add({ kind: "error", operation: DELETES[kind], when: "after", times: 9 });
    await process.delete(id, outs);
  });

  test("that is answered 500 and not carried out is an error", async () => {
    const process = processOf(kind, 0);
    const { id, outs } = await create(kind, process);
    emulator.faults.add({ kind: "error", operation: DELETES[kind], when: "before", times: 9 });
    await expect(process.delete(id, outs)).rejects.toThrow("500");
  });

  test("of an id that no request can name is an error, and so is its read", async () => {
    const process = processOf(kind);
    const { outs } = await create(kind, process);
    for (const id of ["", "../x", "a/b", "a?b", "x".repeat(1_000)]) {
      await expect(process.read(id, outs)).rejects.toThrow(/is not the id of an? /);
      await expect(process.delete(id, outs)).rejects.toThrow(/is not the id of an? /);
    }
  });

  test("is not believed where something else is missing", async () => {
    const process = processOf(kind);
    const { id, outs } = await create(kind, process);
    const body = { error: { message: `Your login was not found (${id}2)`, slug: "HTTP_NotFound" } };
    emulator.faults.add({ kind: "answer", operation: READS[kind], status: 404, body });
    await expect(process.read(id, outs)).rejects.toThrow("404");
  });
});

/** The name of each kind in messages. */
const NOUNS: Record<Kind, string> = {
  AuthConfig: "Auth config",
  ConnectedAccount: "Connected account",
  CustomToolkit: "Toolkit",
  McpServer: "MCP server",
  Project: "Project",
  Session: "Tool router session",
  TriggerInstance: "Trigger instance",
  WebhookEndpoint: "Webhook endpoint",
  WebhookSubscription: "Webhook subscription",
};

describe.each(KINDS)("a %s", (kind) => {
  const noun = NOUNS[kind];
  const answered = (operation: Fault["operation"], message: string, slug = "HTTP_NotFound"): Fault => ({
    kind: "answer",
    operation,
    status: 404,
    body: { error: { message, slug } },
    times: 9,
  });

  test.each<[string, (id: string) => string]>([
    ["another thing of it", (id) => `${noun} ${id}: the user was not found`],
    ["something that it has", (id) => `Tool GMAIL_SEND of ${noun} ${id} not found`],
    ["its version", (id) => `Version 7 of the ${noun} ${id} does not exist`],
    ["another one", (id) => `${noun} ${id}2 not found`],
    ["another one by its beginning", (id) => `${noun} ${id.slice(0, -1)} not found`],
    ["nobody knows what", () => `The ${noun} was not found`],
    ["a part of the API", (id) => `The route of ${noun} ${id} was not found`],
  ])("is not dropped where Composio misses %s", async (_, say) => {
    const process = processOf(kind);
    const { id, outs } = await create(kind, process);
    emulator.faults.add(answered(READS[kind], say(id)));
    await expect(process.read(id, outs)).rejects.toThrow("404");
    emulator.faults.add(answered(DELETES[kind], say(id)));
    await expect(process.delete(id, outs)).rejects.toThrow("404");
  });

  test.each<[string, (id: string) => string]>([
    ["as Composio does", (id) => `${noun} ${id} not found`],
    ["in a sentence", (id) => `The ${noun} with id "${id}" was not found.`],
    ["by its deletion", (id) => `${noun} ${id} has been deleted`],
    ["after a word of its own", (id) => `Error 1042: ${noun} (${id}) does not exist in this project`],
  ])("is gone where Composio says so %s", async (_, say) => {
    const process = processOf(kind);
    const { id, outs } = await create(kind, process);
    emulator.faults.add(answered(READS[kind], say(id)));
    emulator.journal.clear();
    expect(await process.read(id, outs)).toEqual({});
    const asked = emulator.journal.requests().map(({ operation }) => operation);
    // One is read by a list of its own.
    const others = asked.filter((operation) => operation !== READS[kind]);
    expect(others.filter((operation) => /^list|History/.test(String(operation)))).toEqual([]);
    expect(asked.length - others.length).toBe(1);
  });
});

test.each<[Kind, string, string]>([
  ["AuthConfig", "Auth_Config_NotFound", "Auth config ac_another not found"],
  ["CustomToolkit", "Toolkit_ToolkitSlugNotFound", "Toolkit CUSTOM_ANOTHER not found"],
  ["Session", "ToolRouterV2_SessionNotFound", "Session trs_another not found"],
])("a %s is not dropped where the slug %s is of another one", async (kind, slug, message) => {
  const process = processOf(kind);
  const { id, outs } = await create(kind, process);
  const body = { error: { message, slug } };
  emulator.faults.add({ kind: "answer", operation: READS[kind], status: 404, body, times: 9 });
  await expect(process.read(id, outs)).rejects.toThrow("404");
  emulator.faults.clear();
  emulator.faults.add({
    kind: "answer",
    operation: READS[kind],
    status: 404,
    body: { error: { message: "not there", slug } },
  });
  expect(await process.read(id, outs)).toEqual({});
});

describe("a session", () => {
  const LOGIN = { error: { message: "Your login session was not found", slug: "HTTP_NotFound" } };

  it("is there although a login session was not found", async () => {
    const process = processOf("Session");
    const { id, outs } = await create("Session", process);
    emulator.faults.add({ kind: "answer", operation: "getSession", status: 404, body: LOGIN });
    await expect(process.read(id, outs)).rejects.toThrow("404");
  });

  it("is gone where its history is missing too", async () => {
    const process = processOf("Session");
    const { id, outs } = await create("Session", process);
    emulator.deleteSession(id);
    emulator.faults.add({ kind: "answer", operation: "getSession", status: 404, body: LOGIN });
    expect(await process.read(id, outs)).toEqual({});
  });
});

test("an auth config that the list lacks is not deleted while somebody is connected", async () => {
  const process = processOf("AuthConfig");
  const { id, outs } = await create("AuthConfig", process);
  emulator.faults.add({ kind: "altered", operation: "getAuthConfig", set: { no_of_connections: 5 } });
  emulator.faults.add({ kind: "altered", operation: "listAuthConfigs", set: { items: [] }, times: 9 });
  await expect(process.delete(id, outs)).rejects.toThrow("5 accounts are connected");
  expect(emulator.journal.requests().map(({ operation }) => operation)).not.toContain("deleteAuthConfig");
});

test("an auth config that is still shown is there although a late list lacks it", async () => {
  const process = processOf("AuthConfig");
  const { id, outs } = await create("AuthConfig", process);
  emulator.faults.add({ kind: "answer", operation: "deleteAuthConfig", status: 200, body: "<html>" });
  emulator.faults.add({ kind: "altered", operation: "listAuthConfigs", set: { items: [] }, times: 9 });
  await expect(process.delete(id, outs)).rejects.toThrow("still there");
});
