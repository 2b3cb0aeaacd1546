import type { WebhookEndpointSettings } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { type ErrorBody, request } from "../../support/emulator/client";

interface EndpointBody {
  id: string;
  toolkit_slug: string;
  client_id: string;
  webhook_url: string;
  data?: Record<string, string> | null;
}

const APP = { toolkit_slug: "slack", client_id: "123.456" };

const emulator = useEmulator({ strict: false });

function send<T = EndpointBody & ErrorBody>(method: string, path = "", body?: unknown) {
  const asked = { headers: { "x-api-key": "ak_test" }, ...(body !== undefined && { body }) };
  return request<T>(method, `${emulator.url}/api/v3.1/webhook_endpoints${path}`, asked);
}

async function turn(webhookEndpoints: Partial<WebhookEndpointSettings>): Promise<void> {
  const change = { body: { webhookEndpoints } };
  expect((await request("PATCH", `${emulator.url}/__emulator/settings`, change)).status).toBe(200);
}

describe("a create", () => {
  it("makes one for an app, and gets it the next time with the same address and data", async () => {
    const { status, body } = await send("POST", "", APP);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...APP,
      webhook_url: `${emulator.url}/api/v3.1/webhook_ingress/slack/${body.id}/trigger_event`,
    });
    await send("PATCH", `/${body.id}`, { data: { signing_secret: "abcdefgh" } });
    const again = await send("POST", "", { ...APP, toolkit_slug: "Slack" });
    expect(again).toMatchObject({ status: 200, body: { id: body.id, data: { signing_secret: "abcd..." } } });
    const other = await send("POST", "", { ...APP, client_id: "789" });
    expect(other.status).toBe(201);
    const list = await send<{ items: object[] }>("GET", "?toolkit_slug=slack");
    expect(list.body).toEqual({
      items: [
        { id: body.id, ...APP },
        { id: other.body.id, ...APP, client_id: "789" },
      ],
    });
    expect((await send<{ items: object[] }>("GET", "?toolkit_slug=notion")).body).toEqual({ items: [] });
  });

  it.each([
    ["a toolkit that there is none of", { toolkit_slug: "none", client_id: "1" }, 404],
    ["a toolkit that takes no events", { toolkit_slug: "gmail", client_id: "1" }, 400],
    ["no client id", { toolkit_slug: "slack" }, 400],
    ["an empty client id", { toolkit_slug: "slack", client_id: "" }, 400],
  ])("is refused for %s", async (_, body, expected) => {
    expect((await send("POST", "", body)).status).toBe(expected);
  });
});

describe("data", () => {
  it("is merged by PATCH, and replaced as a whole by POST, for which all that is required has to be there", async () => {
    const { id } = (await send("POST", "", APP)).body;
    const patched = await send("PATCH", `/${id}`, { data: { app_id: "A1" } });
    expect(patched).toMatchObject({ status: 200, body: { data: { app_id: "A1" } } });
    expect((await send("POST", `/${id}`, { data: { app_id: "A2" } })).status).toBe(400);
    const replaced = await send("POST", `/${id}`, { data: { signing_secret: "abc" } });
    expect(replaced.body.data).toEqual({ signing_secret: "REDACTED" });
    expect(emulator.webhookEndpoints()).toMatchObject([{ data: { signing_secret: "abc" } }]);
    expect((await send("PATCH", `/${id}`, { data: { other: "x" } })).status).toBe(400);
  });

  it("comes back as the switches say", async () => {
    const { id } = (await send("POST", "", APP)).body;
    const shown = async () => (await send("GET", `/${id}`)).body.data;
    expect(await shown()).toBeNull();
    await turn({ emptyData: "absent" });
    expect(await shown()).toBeUndefined();
    await turn({ emptyData: "empty" });
    expect(await shown()).toEqual({});
    await send("PATCH", `/${id}`, { data: { signing_secret: "abcdefgh", app_id: "A1" } });
    await turn({ secrets: "redacted" });
    expect(await shown()).toEqual({ signing_secret: "REDACTED", app_id: "A1" });
    await turn({ secrets: "absent" });
    expect(await shown()).toEqual({ app_id: "A1" });
  });
});

describe("DELETE", () => {
  it("deletes, or is a route that is not there", async () => {
    const { id } = (await send("POST", "", APP)).body;
    await turn({ deletes: 404 });
    const { status, body } = await send("DELETE", `/${id}`);
    expect([status, body.error.message]).toEqual([
      404,
      `Route DELETE:/api/v3.1/webhook_endpoints/${id} not found`,
    ]);
    await turn({ deletes: 405 });
    expect((await send("DELETE", `/${id}`)).status).toBe(405);
    expect((await send("GET", `/${id}`)).status).toBe(200);
    await turn({ deletes: "deleted" });
    expect((await send<object>("DELETE", `/${id}`)).body).toEqual({ success: true });
    expect((await send("GET", `/${id}`)).status).toBe(404);
    expect((await send("POST", "", APP)).body.id).not.toBe(id);
  });
});

test("shows late where the switch says so", async () => {
  await turn({ lagMs: 60_000 });
  const { id } = (await send("POST", "", APP)).body;
  expect((await send("GET", `/${id}`)).status).toBe(404);
  expect((await send("POST", "", APP)).status).toBe(200);
});

test("is changed and deleted from outside the API", async () => {
  const { id } = (await send("POST", "", APP)).body;
  const path = `${emulator.url}/__emulator/webhook-endpoints`;
  await request("PATCH", `${path}/${id}`, { body: { data: { app_id: "A1" } } });
  expect((await request("GET", path)).body).toMatchObject({
    webhook_endpoints: [{ data: { app_id: "A1" } }],
  });
  await request("DELETE", `${path}/${id}`);
  expect((await send("GET", `/${id}`)).status).toBe(404);
});
