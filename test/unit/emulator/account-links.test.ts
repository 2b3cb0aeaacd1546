import { join } from "node:path";
import { startEmulator } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody, request } from "../../support/emulator/client";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";
import { ownTime } from "../../support/time/own-time";

interface Body extends ErrorBody {
  id: string;
  session_id: string;
  status: string;
  link_token: string;
  redirect_url: string;
  expires_at: string;
  connected_account_id: string;
  experimental: object;
  api_key: string;
  items: { slug: string; connected_account?: { id: string; status: string } }[];
}

const emulator = useEmulator();
const client = clientOf(emulator);

const WISH = { auth_config_id: "ac_github_prod", user_id: "agent-7" };
const link = (fields: object = {}) => client.post<Body>("/connected_accounts/link", { ...WISH, ...fields });
const statusOf = async (id: string) => (await client.get<Body>(`/connected_accounts/${id}`)).body.status;
const open = (url: string, headers: Record<string, string> = {}) => request("GET", url, { headers });

test("a link makes an account that waits for a person, and becomes active once its page is opened", async () => {
  const { status, body } = await link();
  expect({ status, body }).toMatchObject({
    status: 201,
    body: {
      link_token: expect.stringMatching(/^lk_/),
      redirect_url: `${emulator.url}/link/${body.link_token}`,
      connected_account_id: expect.stringMatching(/^ca_/),
      experimental: { account_type: "PRIVATE" },
    },
  });
  expect(await statusOf(body.connected_account_id)).toBe("INITIATED");

  emulator.tools.returns("GITHUB_GET_A_REPOSITORY", {});
  const call = { user_id: "agent-7", arguments: { owner: "a", repo: "b" } };
  const execute = async () => (await client.post("/tools/execute/GITHUB_GET_A_REPOSITORY", call)).status;
  expect(await execute()).toBe(404);

  expect(await open(body.redirect_url)).toMatchObject({
    status: 200,
    body: expect.stringContaining(body.connected_account_id),
  });
  expect(await statusOf(body.connected_account_id)).toBe("ACTIVE");
  expect(await execute()).toBe(200);
  // The page is no request of the API's, and not one that the emulator lacks.
  expect(emulator.journal.unanswered()).toEqual([]);
});

test("the person is sent to the callback, with the account and what became of it", async () => {
  const { body } = await link({ callback_url: "https://app.example/connected?tab=1" });
  const { status, headers } = await open(body.redirect_url);
  expect(status).toBe(302);
  expect(headers.get("location")).toBe(
    `https://app.example/connected?tab=1&status=success&connected_account_id=${body.connected_account_id}`,
  );
});

test("a test connects the account in the person's place, or lets it fail", async () => {
  const { body } = await link();
  emulator.changeConnectedAccount(body.connected_account_id, { status: "ACTIVE" });
  expect(await statusOf(body.connected_account_id)).toBe("ACTIVE");

  const other = (await link()).body.connected_account_id;
  const url = `${emulator.url}/__emulator/connected-accounts/${other}`;
  const failed = { status: "FAILED", status_reason: "The user declined" };
  expect((await request("PATCH", url, { body: failed })).status).toBe(200);
  expect((await client.get(`/connected_accounts/${other}`)).body).toMatchObject(failed);
});

test("a link is used once, and lasts for ten minutes", async () => {
  const time = ownTime();
  const { body } = await link();
  const left = Date.parse(body.expires_at) - time.wallTime();
  expect(left).toBe(600_000);
  await time.sleep(left);
  expect((await open(body.redirect_url)).status).toBe(410);
  expect(await statusOf(body.connected_account_id)).toBe("INITIATED");

  const { redirect_url } = (await link()).body;
  expect((await open(redirect_url)).status).toBe(200);
  expect((await open(redirect_url)).status).toBe(410);
  expect((await open(`${emulator.url}/link/lk_none`)).status).toBe(404);
});

test("an alias is unique, sharing is kept, and an auth config has to be there", async () => {
  const shared = { account_type: "SHARED", acl_config_for_shared: { allow_all_users: true } };
  const { body } = await link({ alias: "code", experimental: shared });
  expect(body.experimental).toMatchObject({
    account_type: "SHARED",
    acl_config_for_shared: { allow_all_users: true },
  });
  expect((await link({ alias: "code" })).status).toBe(409);
  expect((await link({ experimental: { acl_config_for_shared: {} } })).status).toBe(400);
  expect((await link({ auth_config_id: "ac_none" })).status).toBe(404);
  expect((await link({ user_id: "" })).status).toBe(400);
  expect((await link({ callback_url: "nowhere" })).status).toBe(400);
  expect(emulator.connectedAccounts().filter(({ toolkit }) => toolkit === "github")).toHaveLength(1);
});

test("a link of a project that was made connects in that project", async () => {
  const made = await clientOf(emulator, { "x-org-api-key": "any" }).post<Body>("/org/owner/project/new", {
    name: "team-b",
    should_create_api_key: true,
  });
  const project = clientOf(emulator, { "x-api-key": made.body.api_key });
  const created = await project.post<Body>("/auth_configs", { toolkit: { slug: "github" } });
  const { auth_config } = created.body as unknown as { auth_config: { id: string } };
  const { body } = await project.post<Body>("/connected_accounts/link", {
    ...WISH,
    auth_config_id: auth_config.id,
  });
  expect((await open(body.redirect_url)).status).toBe(200);
  expect(emulator.contentsOf(made.body.id).connectedAccounts).toMatchObject([{ status: "ACTIVE" }]);
});

test("a link outlives the emulator, with its account", async () => {
  const folder = await temporaryFolder();
  const dataFile = join(folder, "data.json");
  try {
    const first = await startEmulator({ dataFile });
    const { body } = await clientOf(first).post<Body>("/connected_accounts/link", WISH);
    await first.close();
    const second = await startEmulator({ dataFile });
    expect((await open(`${second.url}/link/${body.link_token}`)).status).toBe(200);
    expect(second.connectedAccounts().at(-1)).toMatchObject({
      id: body.connected_account_id,
      status: "ACTIVE",
    });
    await second.close();
  } finally {
    await removeFolder(folder);
  }
});

describe("the link of a session", () => {
  async function session(config: object = {}) {
    const { body } = await client.post<Body>("/tool_router/session", { user_id: "agent-7", ...config });
    const path = `/tool_router/session/${body.session_id}`;
    return {
      link: (toolkit: string, fields: object = {}) =>
        client.post<Body>(`${path}/link`, { toolkit, ...fields }),
      toolkits: async (query = "") =>
        (await client.get<Body>(`${path}/toolkits?limit=50${query}`)).body.items,
      execute: async (tool_slug: string, args: object = {}) =>
        (await client.post(`${path}/execute`, { tool_slug, arguments: args })).status,
    };
  }

  it("connects the session's user, and its toolkits show it", async () => {
    emulator.tools.returns("GITHUB_LIST_REPOSITORY_ISSUES", { issues: [] });
    const { link: linkToolkit, toolkits, execute } = await session();
    const args = { owner: "a", repo: "b" };
    expect(await execute("GITHUB_LIST_REPOSITORY_ISSUES", args)).toBe(400);
    const { status, body } = await linkToolkit("GitHub", { callback_url: "https://app.example/" });
    expect(status).toBe(201);
    expect(await toolkits("&is_connected=true")).toEqual([]);

    await open(body.redirect_url);
    expect(await execute("GITHUB_LIST_REPOSITORY_ISSUES", args)).toBe(200);
    const id = body.connected_account_id;
    expect(await toolkits("&is_connected=true")).toMatchObject([
      {
        slug: "github",
        connected_account: {
          id,
          status: "ACTIVE",
          user_id: "agent-7",
          auth_config: { id: "ac_github_prod" },
        },
      },
    ]);
    expect((await toolkits()).length).toBeGreaterThan(1);
  });

  it("takes the auth config that the session names, or makes one where the project has none", async () => {
    const named = await session({ auth_configs: { gmail: "ac_gmail_staging" } });
    await named.link("gmail");
    const before = emulator.authConfigs().length;
    await (await session()).link("linear");
    expect(emulator.connectedAccounts().slice(-2)).toMatchObject([
      { auth_config_id: "ac_gmail_staging" },
      { auth_config_id: emulator.authConfigs().at(-1)?.id },
    ]);
    expect(emulator.authConfigs()).toHaveLength(before + 1);
    expect(emulator.authConfigs().at(-1)).toMatchObject({ toolkit: "linear", is_composio_managed: true });
  });

  it.each([
    ["a toolkit that the session lacks", "slack", "ToolkitNotAllowed"],
    ["a toolkit without authentication", "exa", "ToolkitsIsNoAuth"],
    ["a toolkit without a managed app", "jira", "NoManagedAuth"],
  ])("is refused for %s", async (_name, toolkit, slug) => {
    const { link: linkToolkit } = await session({ toolkits: { enable: ["gmail", "exa", "jira"] } });
    expect(await linkToolkit(toolkit)).toMatchObject({
      status: 400,
      body: { error: { slug: `ToolRouterV2_${slug}` } },
    });
    expect(emulator.connectedAccounts()).toHaveLength(3);
  });
});
