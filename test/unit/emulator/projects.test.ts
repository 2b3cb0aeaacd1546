import { startEmulator } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody, request } from "../../support/emulator/client";

interface Body extends ErrorBody {
  id: string;
  name: string;
  api_key: string | null;
}

const PATH = "/org/owner/project";
const EVERY_ERROR = { error: { message: expect.any(String), slug: expect.any(String) } };

const emulator = useEmulator();
const owner = clientOf(emulator, { "x-org-api-key": "org_test" });

const create = async (fields: object = {}) =>
  (await owner.post<Body>(`${PATH}/new`, { name: "staging", should_create_api_key: true, ...fields })).body;
const withKey = ({ api_key }: Body) => clientOf(emulator, { "x-api-key": String(api_key) });

test("a create answers 200 with the key, which nothing else gives away", async () => {
  const answer = await owner.post<Body>(`${PATH}/new`, { name: "staging", should_create_api_key: true });
  expect(answer).toMatchObject({
    status: 200,
    body: { name: "staging", api_key: expect.stringMatching(/^ak_/) },
  });
  const { id, api_key } = answer.body;
  const shown = [await owner.get(`${PATH}/${id}`), await owner.get(`${PATH}/list`)];
  expect(JSON.stringify(shown)).not.toContain(api_key);
  expect(shown[0]?.body).toMatchObject({
    id,
    org_id: "org_emulator",
    deleted: false,
    api_keys: [{ key: expect.stringContaining("...") }],
  });
  expect((await create({ name: "other", should_create_api_key: false })).api_key).toBeNull();
});

test.each([
  ["a short name", { name: "ab" }],
  ["a name with a blank", { name: "my project" }],
  ["no permissions", { api_key_permissions: [] }],
  ["a level that an area does not take", { api_key_permissions: [{ preset: "tools", access: "write" }] }],
  ["a part of the settings", { config: { display_name: "x" } }],
  ["an unknown field", { region: "eu" }],
])("a create with %s is refused", async (_, fields) => {
  expect(await owner.post(`${PATH}/new`, { name: "staging", ...fields })).toMatchObject({
    status: 400,
    body: EVERY_ERROR,
  });
});

test.each([409, 400] as const)("names are unique among the projects that are there: %s", async (status) => {
  emulator.settings.projects.duplicateName = status;
  const { id } = await create();
  expect((await owner.post(`${PATH}/new`, { name: "staging" })).status).toBe(status);
  await owner.delete(`${PATH}/${id}`);
  expect((await owner.post(`${PATH}/new`, { name: "staging" })).status).toBe(200);
});

test("projects take the key of the organization, the list of a user that of the user, and nothing else", async () => {
  const [project, user] = [clientOf(emulator), clientOf(emulator, { "x-user-api-key": "uak_1" })];
  expect((await project.get(`${PATH}/list`)).status).toBe(401);
  expect((await user.get(`${PATH}/list`)).status).toBe(401);
  expect((await owner.get("/auth_configs")).status).toBe(401);
  expect((await project.get("/org/project/list")).status).toBe(401);
  await create();
  expect((await user.get("/org/project/list")).body).toMatchObject({ data: [{ name: "staging" }] });
});

test("the key of a project opens that project alone, until it is deleted", async () => {
  const [one, other] = [await create(), await create({ name: "other" })];
  const made = await withKey(one).post<{ auth_config: { id: string } }>("/auth_configs", {
    toolkit: { slug: "gmail" },
  });
  expect(made.status).toBe(201);
  const path = `/auth_configs/${made.body.auth_config.id}`;
  expect((await withKey(one).get(path)).status).toBe(200);
  expect((await withKey(other).get(path)).status).toBe(404);
  expect((await clientOf(emulator).get(path)).status).toBe(404);
  expect(emulator.contentsOf(one.id).authConfigs).toMatchObject([{ id: made.body.auth_config.id }]);
  expect(emulator.contentsOf(other.id).authConfigs).toEqual([]);
  await owner.delete(`${PATH}/${one.id}`);
  expect((await withKey(one).get(path)).status).toBe(401);
});

test.each(["gone", "kept"] as const)(
  "the triggers of an account that was deleted are %s in what a project has",
  async (ofDeletedAccounts) => {
    emulator.settings.triggerInstances.ofDeletedAccounts = ofDeletedAccounts;
    const project = await create();
    const client = withKey(project);
    const config = await client.post<{ auth_config: { id: string } }>("/auth_configs", {
      toolkit: { slug: "gmail" },
      auth_config: { type: "use_custom_auth", authScheme: "BEARER_TOKEN", credentials: {} },
    });
    const account = await client.post<{ id: string }>("/connected_accounts", {
      auth_config: { id: config.body.auth_config.id },
      connection: {
        user_id: "agent",
        state: { authScheme: "BEARER_TOKEN", val: { token: "t_1", status: "ACTIVE" } },
      },
    });
    const trigger = await client.post<{ trigger_id: string }>(
      "/trigger_instances/GMAIL_NEW_GMAIL_MESSAGE/upsert",
      { connected_account_id: account.body.id, trigger_config: {} },
    );
    const deleted = () => emulator.contentsOf(project.id).triggerInstances.map((each) => each.deleted);
    expect([trigger.status, deleted()]).toEqual([201, [false]]);
    await client.delete(`/connected_accounts/${account.body.id}`);
    expect(deleted()).toEqual([ofDeletedAccounts === "gone"]);
  },
);

test("whoever knows a key may revoke it, and learns nothing of it", async () => {
  const [one, other] = [await create(), await create({ name: "other" })];
  const revoke = (key: unknown) => clientOf(emulator, {}).post("/api_key_revocation", { api_keys: [key] });
  const answers = [await revoke(one.api_key), await revoke("ak_nobodys")];
  expect(answers).toMatchObject(answers.map(() => ({ status: 200, body: { received: true } })));
  expect((await withKey(one).get("/auth_configs")).status).toBe(401);
  expect((await withKey(other).get("/auth_configs")).status).toBe(200);
  expect((await clientOf(emulator, {}).post("/api_key_revocation", { api_keys: [] })).status).toBe(400);
  emulator.settings.projects.keyRevocations = "ignored";
  expect(await revoke(other.api_key)).toMatchObject({ status: 200, body: { received: true } });
  expect((await withKey(other).get("/auth_configs")).status).toBe(200);
});

test("a key may do what its permissions say", async () => {
  const project = await create({
    api_key_permissions: [
      { preset: "auth_configs", access: "read" },
      { preset: "webhooks", access: "none" },
    ],
  });
  const client = withKey(project);
  expect((await client.get("/auth_configs")).status).toBe(200);
  expect((await client.post("/auth_configs", { toolkit: { slug: "gmail" } })).status).toBe(403);
  expect((await client.get("/webhook_subscriptions")).status).toBe(403);
  expect((await client.get("/mcp/servers")).status).toBe(403);
  emulator.settings.projects.keyPermissions = "ignored";
  const wider = await create({ name: "wider", api_key_permissions: [{ preset: "tools", access: "read" }] });
  expect((await withKey(wider).get("/webhook_subscriptions")).status).toBe(200);
});

test.each([
  ["tool_execution", "/tools/execute/EXA_SEARCH"],
  ["session_tool_execution", "/tool_router/session/trs_1/execute"],
  ["session_tool_execution", "/tool_router/session/trs_1/search"],
  ["session_management", "/tool_router/session/trs_1/link"],
  ["connected_accounts", "/connected_accounts/link"],
])("a key for %s opens %s, and one for something else does not", async (preset, path) => {
  const statusWith = async (allowed: string) => {
    const api_key_permissions = [{ preset: allowed, access: "write" }];
    return (await withKey(await create({ name: allowed, api_key_permissions })).post(path, {})).status;
  };
  expect(await statusWith(preset)).not.toBe(403);
  expect(await statusWith("triggers")).toBe(403);
});

test.each([
  ["session_tool_execution", "/tool_router/trs_1/mcp"],
  ["legacy_mcp", "/v3/mcp/5f1d7a52-0000-4000-8000-000000000000/mcp"],
])("a key for %s opens the MCP address, and one for something else does not", async (preset, path) => {
  const statusWith = async (allowed: string) => {
    const api_key_permissions = [{ preset: allowed, access: "write" }];
    const { api_key } = await create({ name: allowed, api_key_permissions });
    const headers = { "x-api-key": String(api_key) };
    return (await request("POST", `${emulator.url}${path}`, { body: {}, headers })).status;
  };
  expect(await statusWith(preset)).toBe(404);
  expect(await statusWith("triggers")).toBe(403);
});

test("deleted ones are missing, or shown as deleted, and listed where the switch says so", async () => {
  const { id } = await create();
  expect((await owner.delete(`${PATH}/${id}?revoke_on_delete=true`)).body).toEqual({
    status: "success",
    revoke_job_id: expect.any(String),
  });
  expect((await owner.get(`${PATH}/${id}`)).status).toBe(404);
  expect((await owner.get(`${PATH}/list`)).body).toMatchObject({ data: [] });
  Object.assign(emulator.settings.projects, { deleted: "shown", listsDeleted: true });
  expect((await owner.get(`${PATH}/${id}`)).body).toMatchObject({ deleted: true });
  expect((await owner.get(`${PATH}/list`)).body).toMatchObject({ data: [{ id, deleted: true }] });
  expect((await owner.delete(`${PATH}/${id}`)).status).toBe(404);
});

test("the lists are walked by cursor, the newest first", async () => {
  for (const name of ["one", "two", "three"]) {
    await create({ name });
  }
  const first = (await owner.get<{ data: Body[]; next_cursor: string }>(`${PATH}/list?limit=2`)).body;
  expect(first.data.map(({ name }) => name)).toEqual(["three", "two"]);
  const second = (await owner.get<{ data: Body[] }>(`${PATH}/list?limit=2&cursor=${first.next_cursor}`)).body;
  expect(second.data.map(({ name }) => name)).toEqual(["one"]);
});

test("other processes change and delete them", async () => {
  const { id } = await create();
  emulator.changeProject(id, { name: "renamed" });
  expect((await owner.get(`${PATH}/${id}`)).body).toMatchObject({ name: "renamed" });
  emulator.deleteProject(id);
  expect(emulator.projects()).toMatchObject([{ id, deleted: true }]);
});

test("keys that are listed are the only ones, save those of projects", async () => {
  const strict = await startEmulator({ organizationApiKeys: ["org_only"] });
  try {
    const stranger = clientOf(strict, { "x-org-api-key": "org_other" });
    expect((await stranger.get(`${PATH}/list`)).status).toBe(401);
    const only = clientOf(strict, { "x-org-api-key": "org_only" });
    const { body } = await only.post<Body>(`${PATH}/new`, { name: "staging", should_create_api_key: true });
    expect((await clientOf(strict, { "x-api-key": String(body.api_key) }).get("/auth_configs")).status).toBe(
      200,
    );
    expect((await clientOf(strict, { "x-api-key": "ak_other" }).get("/auth_configs")).status).toBe(401);
  } finally {
    await strict.close();
  }
});
