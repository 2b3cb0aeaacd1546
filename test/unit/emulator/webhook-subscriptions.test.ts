import { join } from "node:path";
import { startEmulator } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody, request } from "../../support/emulator/client";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

interface Body extends ErrorBody {
  id: string;
  secret?: string;
  version: string;
}

const PATH = "/webhook_subscriptions";
const WANTED = {
  webhook_url: "https://hooks.example.com/in",
  enabled_events: ["composio.trigger.message"],
};

const emulator = useEmulator();
const client = clientOf(emulator);

const create = async (fields: object = {}) => (await client.post<Body>(PATH, { ...WANTED, ...fields })).body;
const stored = () => emulator.webhookSubscriptions().at(-1);

test("a create answers the whole subscription with its secret, and there is no second one", async () => {
  const body = await create();
  expect(body).toEqual({
    id: expect.stringMatching(/^ws_/),
    ...WANTED,
    version: "V3",
    secret: stored()?.secret,
    created_at: expect.any(String),
    updated_at: expect.any(String),
  });
  const second = await client.post<ErrorBody>(PATH, WANTED);
  expect(second).toMatchObject({
    status: 409,
    body: { error: { slug: "Webhook_SubscriptionAlreadyExists" } },
  });
  await client.delete(`${PATH}/${body.id}`);
  expect((await client.post(PATH, WANTED)).status).toBe(201);
});

test.each([
  ["plain http", { webhook_url: "http://hooks.example.com/" }],
  ["a loopback address", { webhook_url: "https://localhost/in" }],
  ["another loopback address", { webhook_url: "https://127.0.0.2/in" }],
  ["no URL", { webhook_url: "hooks" }],
  ["a URL that is too long", { webhook_url: `https://hooks.example.com/${"a".repeat(2048)}` }],
  ["no events", { enabled_events: [] }],
  ["an unknown version", { version: "V4" }],
  ["an unknown field", { name: "hooks" }],
])("a create or a change with %s is refused", async (_, fields) => {
  expect((await client.post(PATH, { ...WANTED, ...fields })).status).toBe(400);
  const { id } = await create();
  expect((await client.patch(`${PATH}/${id}`, fields)).status).toBe(400);
  expect(stored()).toMatchObject({ ...WANTED, version: "V3" });
});

test.each([
  ["redacted", "REDACTED"],
  ["absent", undefined],
  ["prefix", expect.stringMatching(/^whsec_.{4}\.\.\.$/)],
  ["suffix", expect.stringMatching(/^\*{8}.{4}$/)],
] as const)("the secret is %s where it is not new", async (secrets, shown) => {
  emulator.settings.webhookSubscriptions.secrets = secrets;
  const { id, secret } = await create();
  expect(secret).toBe(stored()?.secret);
  expect((await client.get<Body>(`${PATH}/${id}`)).body.secret).toEqual(shown);
  const { body } = await client.get<{ items: Body[] }>(PATH);
  expect(body.items.map((each) => each.secret)).toEqual([shown]);
  expect((await client.patch<Body>(`${PATH}/${id}`, { version: "V2" })).body).toMatchObject({
    version: "V2",
    ...(shown !== undefined && { secret: shown }),
  });
});

test("the secret is shown everywhere, if the switch says so", async () => {
  emulator.settings.webhookSubscriptions.secrets = "shown";
  const { id, secret } = await create();
  expect((await client.get<Body>(`${PATH}/${id}`)).body.secret).toBe(secret);
});

test("a rotation answers the id and a new secret, and the old one no longer holds", async () => {
  const { id, secret } = await create();
  const { status, body } = await client.post<Body>(`${PATH}/${id}/rotate_secret`, undefined);
  expect({ status, body }).toEqual({ status: 200, body: { id, secret: stored()?.secret } });
  expect(body.secret).not.toBe(secret);
});

test("a deleted or unknown one is 404 for every request", async () => {
  const { id } = await create();
  expect(await client.delete(`${PATH}/${id}`)).toMatchObject({ status: 200, body: { success: true } });
  for (const each of [id, "ws_unknown"]) {
    const answers = await Promise.all([
      client.get(`${PATH}/${each}`),
      client.patch(`${PATH}/${each}`, { version: "V1" }),
      client.post(`${PATH}/${each}/rotate_secret`, undefined),
      client.delete(`${PATH}/${each}`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  }
});

test("a new one shows late, and is taken from the start", async () => {
  emulator.settings.webhookSubscriptions.lagMs = 60_000;
  const { id } = await create();
  expect((await client.get(`${PATH}/${id}`)).status).toBe(404);
  expect((await client.get<{ items: Body[] }>(PATH)).body.items).toEqual([]);
  expect((await client.post(PATH, WANTED)).status).toBe(409);
});

test("ids, events and keys are as the switches say", async () => {
  const switches = emulator.settings.webhookSubscriptions;
  Object.assign(switches, { ids: "whs_", unsupportedEvents: "refused", userKeys: 403 });
  expect(
    (await create({ version: "V1", enabled_events: ["composio.trigger.disabled"] })).error,
  ).toMatchObject({
    status: 400,
    errors: [expect.stringContaining("composio.trigger.disabled")],
  });
  expect((await create()).id).toMatch(/^whs_/);
  const user = clientOf(emulator, { "x-user-api-key": "uak" });
  expect((await user.get(PATH)).status).toBe(403);
  switches.userKeys = 401;
  expect((await user.get(`${PATH}/event_types`)).status).toBe(401);
});

test("the events are listed with the versions that have them", async () => {
  const { body } = await client.get<{ items: object[] }>(`${PATH}/event_types`);
  expect(body.items).toContainEqual({
    event_type: "composio.trigger.disabled",
    description: expect.any(String),
    supported_versions: ["V3"],
  });
});

test("other processes see and change it, and a file keeps it", async () => {
  const { id } = await create();
  const control = `${emulator.url}/__emulator/webhook-subscriptions`;
  expect((await request("GET", control)).body).toEqual({ webhook_subscriptions: [stored()] });
  await request("PATCH", `${control}/${id}`, { body: { webhook_url: "http://anything" } });
  expect(stored()).toMatchObject({ webhook_url: "http://anything" });
  await request("DELETE", `${control}/${id}`);
  expect(stored()).toMatchObject({ deleted: true });

  const folder = await temporaryFolder();
  const dataFile = join(folder, "data.json");
  const first = await startEmulator({ dataFile });
  await clientOf(first).post(PATH, WANTED);
  const before = first.webhookSubscriptions();
  await first.close();
  const second = await startEmulator({ dataFile });
  expect(second.webhookSubscriptions()).toEqual(before);
  await second.close();
  await removeFolder(folder);
});

test("a key of another project sees none, and may make none", async () => {
  const other = await startEmulator({ apiKeys: ["ak_mine"], otherProjectKeys: ["ak_other"] });
  const theirs = clientOf(other, { "x-api-key": "ak_other" });
  await clientOf(other, { "x-api-key": "ak_mine" }).post(PATH, WANTED);
  expect((await theirs.get<{ items: Body[] }>(PATH)).body.items).toEqual([]);
  expect((await theirs.post(PATH, WANTED)).status).toBe(403);
  await other.close();
});
