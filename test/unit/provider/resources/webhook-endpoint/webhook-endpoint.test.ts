import { type Emulator, type Fault, startEmulator } from "composio-emulator";
import { InitFailedError } from "../../../../../provider/core/init-failed-error";
import type { Properties } from "../../../../../provider/core/resource";
import { apiAt } from "../../../../support/composio";
import { newProcess } from "../../../../support/lifecycle";

const SECRET = "sgn-0123456789abcdef";
const APP = { toolkit: "slack", clientId: "1234567890.1234" };
const INPUTS: Properties = { ...APP, data: { signing_secret: SECRET, app_id: "A1" } };

let emulator: Emulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

function processAt(retryBudgetMs = 0) {
  const warnings: string[] = [];
  const warn = (warning: string) => void warnings.push(warning);
  const endpoints = newProcess(apiAt(emulator.url, { retryBudgetMs }), { warn }, "WebhookEndpoint");
  return {
    ...endpoints,
    warnings,
    async created(news: Properties = INPUTS) {
      const { inputs } = await endpoints.check({}, news);
      return { inputs, ...(await endpoints.create(inputs)) };
    },
  };
}

const live = () => emulator.webhookEndpoints().filter(({ deleted }) => !deleted);
const operations = () => emulator.journal.requests().map(({ operation }) => operation);
const bodies = (operation: Fault["operation"]) =>
  emulator.journal.requests(operation as "getToolkit").map(({ body }) => body);

/** An endpoint of the app that somebody else has made. */
async function elsewhere(data: Record<string, string> = { signing_secret: "theirs" }): Promise<string> {
  const { webhookEndpoints } = apiAt(emulator.url);
  const { id } = await webhookEndpoints.create(APP);
  await webhookEndpoints.merge(id, data);
  return id;
}

describe("a create", () => {
  it("looks for the endpoint of the app, creates it and then stores the data", async () => {
    const { id, outs } = await processAt().created({ ...INPUTS, toolkit: "Slack" });
    expect(operations()).toEqual(["listWebhookEndpoints", "createWebhookEndpoint", "updateWebhookEndpoint"]);
    expect(live()).toMatchObject([{ id, toolkit_slug: "slack", data: INPUTS.data }]);
    expect(outs).toMatchObject({
      ...INPUTS,
      webhookUrl: `${emulator.url}/api/v3.1/webhook_ingress/slack/${id}/trigger_event`,
      createdAt: live()[0]?.created_at,
    });
  });

  it("without data stores none", async () => {
    const { outs } = await processAt().created(APP);
    expect(operations()).toEqual(["listWebhookEndpoints", "createWebhookEndpoint"]);
    expect(outs.data).toBeUndefined();
  });

  it("whose data is refused keeps the endpoint with its id, and the next update sends the data", async () => {
    const process = processAt();
    const wrong = { ...APP, data: { signing_secrett: SECRET } };
    const error: unknown = await process.created(wrong).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InitFailedError);
    const { id, properties, message } = error as InitFailedError;
    expect(live()).toMatchObject([{ id, data: {} }]);
    expect(properties).not.toHaveProperty("data");
    expect(message).toContain("Compare the names in data with what the toolkit asks for");
    expect(message).not.toContain(SECRET);
    const refreshed = (await process.read(id, { ...properties })).props ?? {};
    expect(await process.diff(id, refreshed, INPUTS)).toMatchObject({ changes: true, replaces: [] });
    expect((await process.update(id, refreshed, INPUTS)).outs).toMatchObject(INPUTS);
    expect(live()).toMatchObject([{ id, data: INPUTS.data }]);
  });

  it("for an app that has an endpoint already is refused, and changes nothing", async () => {
    const id = await elsewhere();
    emulator.journal.clear();
    await expect(processAt().created()).rejects.toThrow(
      `could not create the webhook endpoint "slack, app ${APP.clientId}": the app has the endpoint ${id} already`,
    );
    expect(operations()).toEqual(["listWebhookEndpoints", "getWebhookEndpoint"]);
    expect(live()).toMatchObject([{ id, data: { signing_secret: "theirs" } }]);
  });

  it.each<[string, object]>([
    ["is cut off", { items: [], next_cursor: "more" }],
    ["does not say whose an endpoint is", { items: [{ id: "we_1", toolkit_slug: "slack" }] }],
    ["has an item that cannot be read", { items: [{ id: 7 }] }],
  ])("is not sent where the list %s", async (_, set) => {
    emulator.faults.add({ kind: "altered", operation: "listWebhookEndpoints", set } as Fault);
    await expect(processAt().created()).rejects.toThrow("list of endpoints did not come whole");
    expect(live()).toEqual([]);
  });

  it("that Composio answers with an endpoint that was there takes nothing, though the list did not show it", async () => {
    const id = await elsewhere();
    emulator.faults.add({ kind: "altered", operation: "listWebhookEndpoints", set: { items: [] } });
    await expect(processAt().created()).rejects.toThrow(
      `${id}, which was there before. It is not in the state`,
    );
    expect(live()).toMatchObject([{ id, data: { signing_secret: "theirs" } }]);
  });

  it.each([429, 500])(
    "that is sent again after a %i takes no endpoint that is older than it",
    async (status) => {
      const id = await elsewhere();
      const created_at = new Date(Date.now() - 5 * 60_000).toISOString();
      emulator.faults.add({
        kind: "altered",
        operation: "listWebhookEndpoints",
        set: { items: [] },
        times: 9,
      });
      emulator.faults.add({ kind: "answer", operation: "createWebhookEndpoint", status });
      emulator.faults.add({
        kind: "altered",
        operation: "createWebhookEndpoint",
        set: { created_at },
      });
      await expect(processAt(5_000).created()).rejects.toThrow(`${id}, which was created at`);
      expect(live()).toMatchObject([{ id, data: { signing_secret: "theirs" } }]);
    },
  );

  it("whose answer is lost is settled by the list, also where that shows late", async () => {
    emulator.faults.add({ kind: "reset", when: "after", operation: "createWebhookEndpoint" });
    emulator.faults.add({ kind: "altered", skip: 1, operation: "listWebhookEndpoints", set: { items: [] } });
    const { id, outs } = await processAt(5_000).created();
    expect(live()).toMatchObject([{ id, data: INPUTS.data }]);
    expect(outs.webhookUrl).toContain(id);
  });

  it("whose answer does not have the URL reads it", async () => {
    emulator.faults.add({ kind: "missing-fields", operation: "createWebhookEndpoint", keep: ["id"] });
    const { id, outs } = await processAt().created();
    expect(outs.webhookUrl).toContain(`/${id}/`);
  });

  it("of two resources for one app is refused for the second", async () => {
    const process = processAt();
    const both = await Promise.allSettled([process.created(), process.created()]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(live()).toHaveLength(1);
  });

  it("of a toolkit that takes no events says so", async () => {
    await expect(processAt().created({ ...APP, toolkit: "gmail" })).rejects.toThrow(
      "toolkit gmail takes no events of own OAuth apps",
    );
  });
});

describe("an adoption", () => {
  it("brings the endpoint to what is declared, and only changes what is there to change", async () => {
    const id = await elsewhere();
    emulator.journal.clear();
    const adopted = await processAt().created({ ...INPUTS, adoptExisting: true });
    expect(adopted.id).toBe(id);
    expect(operations()).toEqual(["listWebhookEndpoints", "getWebhookEndpoint", "updateWebhookEndpoint"]);
    expect(live()).toMatchObject([{ id, data: INPUTS.data }]);
  });

  it("sends the whole map where the endpoint has a value that is not declared", async () => {
    const id = await elsewhere({ signing_secret: "theirs", app_token: "xapp" });
    await processAt().created({ ...INPUTS, adoptExisting: true });
    expect(bodies("replaceWebhookEndpointData")).toEqual([{ data: INPUTS.data }]);
    expect(live()).toMatchObject([{ id, data: INPUTS.data }]);
  });

  it("without data leaves that of the endpoint alone", async () => {
    await elsewhere();
    await processAt().created({ ...APP, adoptExisting: true });
    expect(live()).toMatchObject([{ data: { signing_secret: "theirs" } }]);
  });
});

describe("an update", () => {
  it("sends what changed and what is new", async () => {
    const process = processAt();
    const { id, inputs, outs } = await process.created({ ...APP, data: { signing_secret: SECRET } });
    const data = { signing_secret: SECRET, app_id: "A2" };
    await process.update(id, outs, { ...inputs, data });
    expect(bodies("updateWebhookEndpoint").at(-1)).toEqual({ data: { app_id: "A2" } });
    expect(live()).toMatchObject([{ data }]);
  });

  it("sends the whole map where a value is taken away", async () => {
    const process = processAt();
    const { id, inputs, outs } = await process.created();
    const data = { signing_secret: SECRET };
    const updated = await process.update(id, outs, { ...inputs, data });
    expect(bodies("replaceWebhookEndpointData")).toEqual([{ data }]);
    expect(updated.outs.data).toEqual(data);
    expect(live()[0]?.data).toEqual(data);
  });

  it.each(["late", "ignored"] as const)(
    "that takes a value away, and whose answer is %s, is looked at again",
    async (kind) => {
      const process = processAt(5_000);
      const { id, inputs, outs } = await process.created();
      const operation = "replaceWebhookEndpointData";
      emulator.faults.add(kind === "late" ? { kind, operation, ms: 20 } : { kind, operation });
      const update = process.update(id, outs, { ...inputs, data: { signing_secret: SECRET } });
      await (kind === "late" ? update : expect(update).rejects.toThrow("its data still has app_id"));
      expect(Object.keys(live()[0]?.data ?? {})).toEqual(
        kind === "late" ? ["signing_secret"] : ["signing_secret", "app_id"],
      );
    },
  );

  it("that takes away what is required is refused with what Composio asks for", async () => {
    const process = processAt();
    const { id, inputs, outs } = await process.created();
    const update = process.update(id, outs, { ...inputs, data: { app_id: "A1" } });
    await expect(update).rejects.toThrow(
      /must have required property 'signing_secret'.*all that are required/s,
    );
    expect(live()[0]?.data).toEqual(INPUTS.data);
  });

  it("of one that is gone creates none", async () => {
    const process = processAt();
    const { id, inputs, outs } = await process.created();
    emulator.deleteWebhookEndpoint(id);
    await expect(process.update(id, outs, { ...inputs, data: { signing_secret: "x" } })).rejects.toThrow(
      /could not update the webhook endpoint "slack, app .*run `pulumi refresh`/s,
    );
  });

  it("whose answer does not describe the endpoint reads it", async () => {
    const process = processAt();
    const { id, inputs, outs } = await process.created();
    const answer = { kind: "answer", status: 200, body: { success: true }, when: "after" } as const;
    emulator.faults.add({ ...answer, operation: "updateWebhookEndpoint" });
    const data = { signing_secret: SECRET, app_id: "A2" };
    expect((await process.update(id, outs, { ...inputs, data })).outs).toMatchObject({ data });
  });

  it("that is answered and not carried out is an error where that shows", async () => {
    const process = processAt();
    const { id, inputs, outs } = await process.created();
    emulator.faults.add({ kind: "ignored", operation: "updateWebhookEndpoint" });
    const data = { signing_secret: SECRET, app_id: "A2" };
    await expect(process.update(id, outs, { ...inputs, data })).rejects.toThrow(
      "its data is not as declared",
    );
  });
});

describe("a refresh", () => {
  it.each(["masked", "redacted", "absent"] as const)(
    "stores no mask where secrets are %s",
    async (secrets) => {
      emulator.settings.webhookEndpoints.secrets = secrets;
      const process = processAt();
      const { id, outs } = await process.created();
      expect(outs.data).toEqual(INPUTS.data);
      expect(await process.read(id, outs)).toEqual({ id, props: outs });
      emulator.changeWebhookEndpoint(id, { data: { signing_secret: "sgn-changed-elsewhere", app_id: "A1" } });
      expect(await process.read(id, outs)).toEqual({ id, props: outs });
    },
  );

  it.each(["absent", "null", "empty"] as const)("finds no drift where no data is %s", async (emptyData) => {
    emulator.settings.webhookEndpoints.emptyData = emptyData;
    const process = processAt();
    const { id, outs } = await process.created(APP);
    expect(await process.read(id, outs)).toEqual({ id, props: outs });
  });

  it("finds a value that was taken away elsewhere, and one that is no secret and was changed", async () => {
    const process = processAt();
    const { id, inputs, outs } = await process.created();
    emulator.changeWebhookEndpoint(id, { data: { signing_secret: SECRET } });
    const gone = await process.read(id, outs);
    expect(gone.props?.data).toEqual({ signing_secret: SECRET });
    expect(await process.diff(id, gone.props ?? {}, inputs)).toMatchObject({ changes: true });
    await process.update(id, gone.props ?? {}, inputs);
    expect(live()[0]?.data).toEqual(INPUTS.data);
    emulator.changeWebhookEndpoint(id, { data: { signing_secret: SECRET, app_id: "A9" } });
    expect((await process.read(id, outs)).props?.data).toEqual({ signing_secret: SECRET, app_id: "A9" });
  });

  it("leaves alone what others have added", async () => {
    const process = processAt();
    const { id, outs } = await process.created();
    emulator.changeWebhookEndpoint(id, { data: { ...live()[0]?.data, app_token: "xapp-elsewhere" } });
    expect(await process.read(id, outs)).toEqual({ id, props: outs });
  });
});

describe("a delete", () => {
  it("deletes where Composio has a way to do so, and says nothing", async () => {
    const process = processAt();
    const { id, outs } = await process.created();
    await process.delete(id, outs);
    expect([live(), process.warnings]).toEqual([[], []]);
  });

  it.each([404, 405] as const)(
    "that is answered %s, as of no such route, forgets it with a warning",
    async (status) => {
      emulator.settings.webhookEndpoints.deletes = status;
      const process = processAt();
      const { id, outs } = await process.created();
      await process.delete(id, outs);
      expect(live()).toHaveLength(1);
      expect(bodies("deleteWebhookEndpoint")).toHaveLength(1);
      expect(process.warnings).toEqual([
        expect.stringContaining(
          `the webhook endpoint "slack, app ${APP.clientId}" (${id}) stays in Composio`,
        ),
      ]);
      expect(process.warnings.join()).not.toContain(SECRET);
    },
  );

  it.each([
    ["a page of a framework", "404 Not Found"],
    ["words that name nothing", { error: { message: "Not found", slug: "HTTP_NotFound" } }],
  ])("that is answered 404 with %s while the endpoint can be read forgets it too", async (_, body) => {
    const process = processAt();
    const { id, outs } = await process.created();
    emulator.faults.add({ kind: "answer", operation: "deleteWebhookEndpoint", status: 404, body });
    await process.delete(id, outs);
    expect(process.warnings).toHaveLength(1);
  });

  it.each([401, 403, 409, 410, 500])("that is answered %s keeps it", async (status) => {
    const process = processAt();
    const { id, outs } = await process.created();
    const body = { error: { message: "no", slug: "HTTP_No" } };
    emulator.faults.add({ kind: "answer", operation: "deleteWebhookEndpoint", status, body, times: 9 });
    await expect(process.delete(id, outs)).rejects.toThrow("could not delete the webhook endpoint");
  });

  it("that is answered 404 where nothing can be read keeps it", async () => {
    emulator.settings.webhookEndpoints.deletes = 404;
    const process = processAt();
    const { id, outs } = await process.created();
    emulator.faults.add({ kind: "error", operation: "getWebhookEndpoint", times: 9 });
    await expect(process.delete(id, outs)).rejects.toThrow("could not delete the webhook endpoint");
    expect(process.warnings).toEqual([]);
  });

  it("of one that stays, and a program that declares it again, says how to go on", async () => {
    emulator.settings.webhookEndpoints.deletes = 404;
    const process = processAt();
    const { id, outs } = await process.created();
    await process.delete(id, outs);
    await expect(process.created()).rejects.toThrow("set adoptExisting: true");
    expect((await process.created({ ...INPUTS, adoptExisting: true })).id).toBe(id);
  });
});

describe("a replacement", () => {
  it("of another app is created first, and one of the same app after the old one has gone", async () => {
    const process = processAt();
    const { id, outs } = await process.created();
    const other = { ...INPUTS, clientId: "1234567890.5678" };
    expect(await process.diff(id, outs, other)).toMatchObject({
      replaces: ["clientId"],
      deleteBeforeReplace: false,
    });
    expect(await process.diff(id, outs, INPUTS)).toMatchObject({ deleteBeforeReplace: true });
  });

  it("is none for another case of the toolkit", async () => {
    const process = processAt();
    const { id, inputs, outs } = await process.created();
    const { inputs: again } = await process.check(inputs, { ...INPUTS, toolkit: "SLACK" });
    expect(await process.diff(id, outs, again)).toMatchObject({ changes: false });
  });
});

test.each<[string, object, string]>([
  ["no toolkit", { toolkit: "" }, "toolkit"],
  ["a client id with spaces", { clientId: "a b" }, "clientId"],
  ["data that is a text", { data: SECRET }, "data"],
  ["an empty value", { data: { signing_secret: "" } }, "data.signing_secret"],
])("%s is a mistake of the preview, which repeats no value", async (_, change, property) => {
  const { failures } = await processAt().check({}, { ...INPUTS, ...change });
  expect(failures.map((failure) => failure.property)).toEqual([property]);
  expect(JSON.stringify(failures)).not.toContain(SECRET);
});
