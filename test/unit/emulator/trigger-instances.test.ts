import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody } from "../../support/emulator/client";

interface Page {
  items: {
    id: string;
    connected_account_uuid: string;
    trigger_config: object;
    disabled_at: string | null;
    version: string;
  }[];
}

const UPSERT = "/trigger_instances/gmail_new_gmail_message/upsert";
const LIST = "/trigger_instances/active?show_disabled=true";
const WANTED = { connected_account_id: "ca_gmail_team", trigger_config: { query: "from:boss" } };

const emulator = useEmulator();
const client = clientOf(emulator);

const upsert = (fields: object = {}) =>
  client.post<{ trigger_id: string } & ErrorBody>(UPSERT, { ...WANTED, ...fields });
const stored = () => emulator.triggerInstances();
const listed = async (query = "") => (await client.get<Page>(`${LIST}${query}`)).body.items;

test("an upsert makes an instance, and finds it again, enabled", async () => {
  const { status, body } = await upsert({ egress_url: "https://staging.example.com/" });
  expect(status).toBe(201);
  expect(stored()).toEqual([
    expect.objectContaining({
      id: body.trigger_id,
      trigger_name: "GMAIL_NEW_GMAIL_MESSAGE",
      trigger_config: { interval: 15, labelIds: "INBOX", query: "from:boss", userId: "me" },
      egress_url: "https://staging.example.com/",
      disabled_at: null,
    }),
  ]);
  await client.patch(`/trigger_instances/manage/${body.trigger_id}`, { status: "disable" });
  expect(await upsert()).toMatchObject({ status: 200, body });
  expect(stored()).toEqual([
    expect.objectContaining({ egress_url: "https://staging.example.com/", disabled_at: null }),
  ]);
  expect(await upsert({ egress_url: null })).toMatchObject({ status: 200, body });
  expect(stored()).toEqual([expect.objectContaining({ egress_url: null })]);
  await upsert({ trigger_config: { query: "is:starred" } });
  expect(stored()).toHaveLength(2);
});

test.each([
  ["an unknown type", "/trigger_instances/GMAIL_NOTHING/upsert", {}, "TriggerType_NotFound", 400],
  [
    "an account of another toolkit",
    "/trigger_instances/GITHUB_COMMIT_EVENT/upsert",
    {},
    "TriggerInstance_ConnectedAccountMismatch",
    400,
  ],
  [
    "too short an interval",
    UPSERT,
    { trigger_config: { interval: 0 } },
    "TriggerInstance_PollingConfigInvalid",
    400,
  ],
  ["another type of value", UPSERT, { trigger_config: { query: 1 } }, "TriggerInstance_InvalidConfig", 400],
  ["plain http", UPSERT, { egress_url: "http://example.com/" }, "HTTP_BadRequest", 400],
  [
    "an account that there is not",
    UPSERT,
    { connected_account_id: "ca_other_1" },
    "ConnectedAccount_ResourceNotFound",
    404,
  ],
  ["a version that there is not", UPSERT, { toolkit_versions: { gmail: "1" } }, "TriggerType_NotFound", 400],
  ["an unknown field", UPSERT, { name: "mail" }, "HTTP_BadRequest", 400],
])("an upsert with %s is refused", async (_, path, fields, slug, status) => {
  const body = { ...WANTED, trigger_config: {}, ...fields };
  expect(await client.post(path, body)).toMatchObject({ status, body: { error: { slug } } });
  expect(stored()).toEqual([]);
});

test("a status that there is already is 409, and nothing else of the request is done", async () => {
  const { trigger_id } = (await upsert()).body;
  const path = `/trigger_instances/manage/${trigger_id}`;
  expect(await client.patch(path, { status: "enable", egress_url: "https://a.example/" })).toMatchObject({
    status: 409,
    body: { error: { slug: "TriggerInstance_AlreadyEnabled" } },
  });
  expect(stored()).toEqual([expect.objectContaining({ egress_url: null })]);
  expect(await client.patch(path, { status: "disable" })).toMatchObject({
    status: 200,
    body: { status: "success" },
  });
  expect((await client.patch(path, { status: "disable" })).status).toBe(409);
});

test("the list hides what is disabled, and is filtered", async () => {
  const { trigger_id } = (await upsert()).body;
  const { trigger_id: other } = (await upsert({ connected_account_id: "ca_gmail_desk" })).body;
  await client.patch(`/trigger_instances/manage/${other}`, { status: "disable" });
  const ids = async (query = "") => (await listed(query)).map(({ id }) => id);
  expect((await client.get<Page>("/trigger_instances/active")).body.items.map(({ id }) => id)).toEqual([
    trigger_id,
  ]);
  expect(await ids()).toEqual([trigger_id, other]);
  expect(await ids(`&trigger_ids=${other}`)).toEqual([other]);
  expect(await ids(`&trigger_ids=${other}&trigger_ids=${trigger_id}`)).toEqual([trigger_id, other]);
  expect(await ids("&connected_account_ids=ca_gmail_desk")).toEqual([other]);
  expect(await ids("&user_ids=service")).toHaveLength(2);
  expect(await ids("&user_ids=agent-7")).toEqual([]);
  expect(await ids("&trigger_names=gmail_new_gmail_message")).toHaveLength(2);
  expect(await ids("&trigger_names=SLACK_RECEIVE_MESSAGE")).toEqual([]);
  expect(await ids("&trigger_names=SLACK_RECEIVE_MESSAGE,gmail_new_gmail_message")).toHaveLength(2);
  expect(await ids("&auth_config_ids=ac_gmail_prod")).toHaveLength(2);
  expect(await ids("&auth_config_ids=ac_slack_prod")).toEqual([]);
});

test("the older names of what an upsert and the list take do the same", async () => {
  const older = {
    connectedAuthId: "ca_gmail_desk",
    triggerConfig: { query: "from:boss" },
    version: "20250905_00",
  };
  const { trigger_id } = (await client.post<{ trigger_id: string }>(UPSERT, older)).body;
  const { connected_account_uuid } = (await listed())[0] ?? {};
  expect(stored()).toMatchObject([
    { connected_account_id: "ca_gmail_desk", trigger_config: { query: "from:boss" }, version: "20250905_00" },
  ]);
  for (const query of [
    `triggerIds=${trigger_id}`,
    "connectedAccountIds=ca_gmail_desk",
    `deprecatedConnectedAccountUuids=${connected_account_uuid}`,
    "authConfigIds=ac_gmail_prod",
    "triggerNames=GMAIL_NEW_GMAIL_MESSAGE",
    "showDisabled=true",
  ]) {
    const { body } = await client.get<Page>(`/trigger_instances/active?${query}`);
    expect(body.items.map(({ id }) => id)).toEqual([trigger_id]);
  }
  expect(
    (await client.get<Page>("/trigger_instances/active?authConfigIds=ac_slack_prod")).body.items,
  ).toEqual([]);
});

test("an upsert without an account takes the newest of its user, or is refused", async () => {
  const upserted = (body: object) => client.post<ErrorBody>(UPSERT, { trigger_config: {}, ...body });
  for (const body of [{}, { user_id: "agent-7" }, { user_id: "nobody" }]) {
    expect(await upserted(body)).toMatchObject({
      status: 400,
      body: { error: { slug: "TriggerInstance_ConnectedAccountIdRequired" } },
    });
  }
  const link = { auth_config_id: "ac_gmail_prod", user_id: "agent-7" };
  const { body } = await client.post<{ connected_account_id: string }>("/connected_accounts/link", link);
  const id = body.connected_account_id;
  expect((await upserted({ user_id: "agent-7" })).status).toBe(400);
  emulator.changeConnectedAccount(id, { status: "ACTIVE" });
  expect((await upserted({ user_id: "agent-7" })).status).toBe(201);
  expect(stored()).toMatchObject([{ connected_account_id: id, user_id: "agent-7" }]);
});

test.each([404, 409, 410] as const)("a deleted one is as the switch says: %i", async (status) => {
  emulator.settings.triggerInstances.deletedStatus = status;
  const { trigger_id } = (await upsert()).body;
  const path = `/trigger_instances/manage/${trigger_id}`;
  expect(await client.delete(path)).toMatchObject({ status: 200, body: { trigger_id } });
  expect((await client.delete(path)).status).toBe(status);
  expect((await client.patch(path, { status: "enable" })).status).toBe(status);
  expect(await listed()).toEqual([]);
  expect((await client.delete("/trigger_instances/manage/ti_unknown")).status).toBe(404);
});

test("configurations, versions and answers are as the switches say", async () => {
  const switches = emulator.settings.triggerInstances;
  switches.storedConfigs = "as-sent";
  await upsert();
  expect(stored()).toEqual([expect.objectContaining({ trigger_config: WANTED.trigger_config })]);
  const filled = { trigger_config: { ...WANTED.trigger_config, interval: 15 } };
  expect((await upsert(filled)).status).toBe(200);
  switches.sameConfigs = "as-sent";
  expect((await upsert(filled)).status).toBe(201);
  expect((await upsert({ toolkit_versions: { gmail: "20250905_00" } })).status).toBe(200);
  switches.versionInKey = true;
  expect((await upsert({ toolkit_versions: { gmail: "20250905_00" } })).status).toBe(201);
  expect(stored().map(({ version }) => version)).toEqual(["20251027_00", "20251027_00", "20250905_00"]);
  switches.upsertStatus = 204;
  expect(await upsert()).toMatchObject({ status: 204 });
  switches.upsertStatus = 200;
  expect((await upsert({ trigger_config: {} })).status).toBe(200);
  switches.lagMs = 60_000;
  expect(await listed()).toEqual([]);
});

test("an account that is not active is refused, and a deleted one takes its instances with it", async () => {
  emulator.changeConnectedAccount("ca_gmail_team", { status: "EXPIRED" });
  for (const status of [400, 410, 422] as const) {
    emulator.settings.triggerInstances.inactiveAccountStatus = status;
    expect((await upsert()).status).toBe(status);
  }
  emulator.changeConnectedAccount("ca_gmail_team", { status: "ACTIVE" });
  const { trigger_id } = (await upsert()).body;
  emulator.changeConnectedAccount("ca_gmail_team", { deleted: true });
  expect(await listed()).toEqual([]);
  expect((await client.delete(`/trigger_instances/manage/${trigger_id}`)).status).toBe(404);
  emulator.settings.triggerInstances.ofDeletedAccounts = "kept";
  expect(await listed()).toHaveLength(1);
});

test("types are shown with their schema, by toolkit and by version", async () => {
  const { body } = await client.get<{ items: { slug: string }[] }>("/triggers_types?toolkit_slugs=gmail");
  expect(body.items.map(({ slug }) => slug)).toEqual(["GMAIL_NEW_GMAIL_MESSAGE", "GMAIL_EMAIL_SENT_TRIGGER"]);
  const one = await client.get("/triggers_types/gmail_new_gmail_message");
  expect(one.body).toEqual(body.items[0]);
  expect(one.body).toMatchObject({
    types: ["poll"],
    toolkit: { slug: "gmail" },
    version: "20251027_00",
    config: { type: "object", properties: { query: { type: "string" } } },
  });
  const earlier = await client.get(
    "/triggers_types/gmail_new_gmail_message?toolkit_versions[gmail]=20250905_00",
  );
  expect(earlier.body).toMatchObject({ version: "20250905_00" });
  for (const path of ["nothing", "gmail_new_gmail_message?toolkit_versions[gmail]=1"]) {
    expect((await client.get(`/triggers_types/${path}`)).status).toBe(400);
  }
  const { body: slugs } = await client.get<string[]>("/triggers_types/list/enum");
  expect(slugs).toContain("SLACK_RECEIVE_MESSAGE");
});

test("another process changes and deletes them", async () => {
  const { trigger_id } = (await upsert()).body;
  const path = `${emulator.url}/__emulator/trigger-instances`;
  const change = (init: object) =>
    fetch(`${path}/${trigger_id}`, { headers: { "content-type": "application/json" }, ...init });
  await change({ method: "PATCH", body: JSON.stringify({ egress_url: "https://b.example/" }) });
  expect(await (await fetch(path)).json()).toEqual({ trigger_instances: stored() });
  expect(stored()).toEqual([expect.objectContaining({ egress_url: "https://b.example/" })]);
  await change({ method: "DELETE" });
  expect(stored()).toEqual([expect.objectContaining({ deleted: true })]);
});
