import { join } from "node:path";
import { type Emulator, type EmulatorSeed, startEmulator } from "composio-emulator";
import { clientOf, request } from "../../support/emulator/client";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

const SERVER = "6f1c2d3e-4b5a-4c6d-8e7f-901234567890";

/** One of each, of which later ones name earlier ones. */
const SEED: EmulatorSeed = {
  toolkits: [
    {
      slug: "crm",
      name: "CRM",
      category: "sales",
      tools: [
        {
          slug: "CRM_FIND_CUSTOMER",
          description: "Finds a customer by the name",
          input_parameters: { properties: { name: { type: "string" } }, required: ["name"] },
        },
        { slug: "CRM_SEND_OFFER", tags: ["destructiveHint"] },
      ],
    },
    { slug: "weather", auth_schemes: ["NO_AUTH"], tools: [{ slug: "WEATHER_GET" }] },
    { slug: "gmail", tools: [{ slug: "GMAIL_LABEL_EVERYTHING" }] },
  ],
  custom_toolkits: [
    {
      slug: "orders",
      toolkit_config: {
        name: "Orders",
        mcp_url: "https://mcp.example.com",
        auth_schemes: [{ mode: "NO_AUTH" }],
      },
    },
  ],
  auth_configs: [
    { id: "ac_crm", toolkit: { slug: "crm" }, auth_config: { type: "use_composio_managed_auth" } },
  ],
  connected_accounts: [
    { id: "ca_crm", auth_config_id: "ac_crm", user_id: "alice", alias: "main" },
    { id: "ca_old", auth_config_id: "ac_crm", user_id: "bob", status: "EXPIRED" },
    {
      id: "ca_stripe",
      auth_config: { id: "ac_stripe_main" },
      connection: {
        user_id: "alice",
        state: { authScheme: "API_KEY", val: { status: "ACTIVE", generic_api_key: "key" } },
      },
    },
    { id: "ca_mail", auth_config_id: "ac_gmail_prod", user_id: "alice" },
  ],
  mcp_servers: [
    { id: SERVER, name: "sales", auth_config_ids: ["ac_crm"], allowed_tools: ["CRM_FIND_CUSTOMER"] },
    { name: "custom", toolkits: ["weather"] },
  ],
  sessions: [{ id: "trs_alice", user_id: "alice", toolkits: { enable: ["crm"] } }],
  trigger_instances: [{ id: "ti_mail", slug: "GMAIL_NEW_GMAIL_MESSAGE", connected_account_id: "ca_mail" }],
  webhook_endpoints: [{ id: "we_slack", toolkit_slug: "slack", client_id: "client" }],
  webhook_subscriptions: [
    { id: "ws_all", webhook_url: "https://hooks.example.com", enabled_events: ["composio.trigger.message"] },
  ],
  projects: [{ id: "pr_other", name: "other", should_create_api_key: true }],
};

describe("a seed", () => {
  let emulator: Emulator | undefined;

  const start = async (options: Parameters<typeof startEmulator>[0] = { seed: SEED }) => {
    await emulator?.close();
    emulator = await startEmulator(options);
    return emulator;
  };
  afterEach(async () => {
    await emulator?.close();
    emulator = undefined;
  });

  const has = async (running: Emulator) => {
    const client = clientOf(running);
    const paths = [
      "/toolkits/crm",
      "/tools/CRM_FIND_CUSTOMER",
      "/tools/GMAIL_LABEL_EVERYTHING",
      "/toolkits/CUSTOM_ORDERS",
      "/auth_configs/ac_crm",
      "/connected_accounts/ca_crm",
      `/mcp/${SERVER}`,
      "/tool_router/session/trs_alice",
      "/webhook_endpoints/we_slack",
      "/webhook_subscriptions/ws_all",
    ];
    const answers = await Promise.all(paths.map(async (path) => [path, (await client.get(path)).status]));
    return answers.filter(([, status]) => status === 200).map(([path]) => path).length;
  };

  it("is there from the start, with the ids that it gives, and leaves no trace in the journal", async () => {
    const running = await start();

    expect(running.journal.requests()).toEqual([]);
    expect(await has(running)).toBe(10);
    expect(running.connectedAccounts().slice(-4)).toMatchObject([
      { id: "ca_crm", toolkit: "crm", user_id: "alice", alias: "main", status: "ACTIVE" },
      { id: "ca_old", user_id: "bob", status: "EXPIRED" },
      { id: "ca_stripe", toolkit: "stripe", val: { generic_api_key: "key" } },
      { id: "ca_mail" },
    ]);
    expect(running.servers()).toMatchObject([
      { id: SERVER, toolkits: ["crm"] },
      { name: "custom", toolkits: ["weather"] },
    ]);
    expect(running.triggerInstances()).toMatchObject([{ id: "ti_mail", user_id: "alice" }]);
    expect(running.projects()).toMatchObject([{ id: "pr_other", name: "other" }]);
  });

  it("has toolkits and tools that the lists, sessions and calls know", async () => {
    const running = await start();
    const client = clientOf(running);
    running.tools.returns("CRM_FIND_CUSTOMER", { name: "Ada" });

    const list = await client.get<{ items: { slug: string }[] }>("/tools?toolkit_slug=crm");
    const tool = await client.get("/tools/CRM_FIND_CUSTOMER");
    const mail = await client.get<{ total_items: number }>("/tools?toolkit_slug=gmail");
    const categories = await client.get("/toolkits/categories");
    const served = await client.get("/tool_router/session/trs_alice/toolkits");
    const call = (body: object) =>
      client.post("/tools/execute/CRM_FIND_CUSTOMER", { user_id: "alice", ...body });

    expect(list.body.items.map(({ slug }) => slug)).toEqual(["CRM_FIND_CUSTOMER", "CRM_SEND_OFFER"]);
    expect(tool.body).toMatchObject({
      description: "Finds a customer by the name",
      input_parameters: { type: "object", required: ["name"] },
    });
    expect(mail.body.total_items).toBeGreaterThan(5);
    expect(JSON.stringify(categories.body)).toContain("sales");
    expect(served.body).toMatchObject({ items: [{ slug: "crm" }] });
    expect((await call({ arguments: { name: "Ada" } })).body).toMatchObject({
      data: { name: "Ada" },
      successful: true,
    });
    expect((await call({ arguments: {} })).body).toMatchObject({ successful: false });
  });

  it("is of one emulator alone", async () => {
    await start();
    const other = await startEmulator();

    expect(await has(other)).toBe(0);
    await other.close();
  });

  it("comes back with a reset, and what came later goes", async () => {
    const running = await start({ seed: SEED, idSeed: "seed", clock: "2020-01-31T12:00:00Z" });
    const begun = running.snapshot();
    const create = async () => {
      await clientOf(running).create("later");
      await running.seed({ toolkits: [{ slug: "later" }] });
      await clientOf(running).delete(`/mcp/${SERVER}`);
      return running.servers();
    };
    const first = await create();

    running.reset();

    expect(running.snapshot()).toEqual(begun);
    expect((await clientOf(running).get("/toolkits/later")).status).toBe(404);
    expect(await create()).toEqual(first);
  });

  it("gives the same in each run, with a seed for ids and a clock", async () => {
    const options = { seed: SEED, idSeed: "seed", clock: "2026-01-31T12:00:00Z" };
    const first = (await start(options)).snapshot();

    expect((await start(options)).snapshot()).toEqual(first);
  });

  it("stands behind the data file, which keeps what became of it", async () => {
    const folder = await temporaryFolder();
    const dataFile = join(folder, "data.json");
    const first = await start({ seed: SEED, dataFile });
    await clientOf(first).delete(`/mcp/${SERVER}`);
    await clientOf(first).create("later");

    const second = await start({ seed: SEED, dataFile });

    expect(second.servers().map(({ name, deleted }) => [name, deleted])).toEqual([
      ["sales", true],
      ["custom", false],
      ["later", false],
    ]);
    await second.close();
    emulator = undefined;
    await removeFolder(folder);
  });

  it("obeys no key, fault, limit or latency", async () => {
    const stubs = [{ request: { path: "/**" }, answer: { status: 500 } }];
    const settings = { latencyMs: 60_000, failEvery: 1, withdrawn: "gone" as const };

    const running = await start({ seed: SEED, apiKeys: ["ak"], stubs, settings });

    expect(running.servers()).toHaveLength(2);
    expect(running.stubs.unused()).toHaveLength(1);
  });

  it("is added by another process, and by a test, beside what there is", async () => {
    const running = await start({});
    const url = `${running.url}/__emulator/seed`;
    const { status } = await request("POST", url, { body: SEED });
    await running.seed({ mcp_servers: [{ name: "more", auth_config_ids: ["ac_crm"] }] });

    expect(status).toBe(204);
    expect(await has(running)).toBe(10);
    expect(running.servers()).toHaveLength(3);
    running.reset();
    expect(await has(running)).toBe(0);
  });

  it("is a part of a snapshot, its toolkits too", async () => {
    const snapshot = (await start()).snapshot();
    const other = await startEmulator();

    other.restore(snapshot);

    expect(await has(other)).toBe(10);
    await other.close();
  });

  it.each<[seed: object, problem: string]>([
    [{ mcp_server: [] }, "the seed: must NOT have additional properties: 'mcp_server'"],
    [{ toolkits: [{}] }, "the seed: toolkits.0 must have required property 'slug'"],
    [
      { toolkits: [{ slug: "crm", tools: [{ slug: "find" }] }] },
      "toolkits.0.tools.0.slug must match pattern",
    ],
    [
      { toolkits: [{ slug: "crm", auth_scheme: "OAUTH2" }] },
      "toolkits.0 must NOT have additional properties: 'auth_scheme'",
    ],
    [{ sessions: {} }, "sessions must be array"],
    [{ auth_configs: [{ id: "no id", toolkit: { slug: "gmail" } }] }, "auth_configs.0.id must match pattern"],
    [{ auth_configs: [{ toolkit: { slug: "nothing" } }] }, "the seed: auth_configs.0: "],
    [
      { mcp_servers: [{ name: "sales", auth_config_ids: ["ac_nothing"] }] },
      "mcp_servers.0: Auth config ac_nothing not found",
    ],
    [
      { mcp_servers: [{ name: "a", auth_config_ids: [] }] },
      "mcp_servers.0: name must NOT have fewer than 4 characters",
    ],
    [
      { mcp_servers: [{ id: "mine", name: "mine", auth_config_ids: [] }] },
      "the id of a server is a UUID, and 'mine' is none",
    ],
    [
      {
        mcp_servers: [
          { name: "same", auth_config_ids: [] },
          { name: "same", auth_config_ids: [] },
        ],
      },
      'mcp_servers.1: An MCP server with name "same" already exists. Choose another name',
    ],
    [
      { auth_configs: [{ id: "ac_gmail_prod", toolkit: { slug: "gmail" } }] },
      "the id 'ac_gmail_prod' is taken",
    ],
    [
      {
        webhook_endpoints: ["we_one", "we_two"].map((id) => ({
          id,
          toolkit_slug: "slack",
          client_id: "same",
        })),
      },
      "webhook_endpoints.1: there is one like it, which the API answers in the place of 'we_two'",
    ],
    [{ custom_toolkits: [{ id: "mine", slug: "mine" }] }, "a custom toolkit has a slug, and no id"],
    [
      { connected_accounts: [{ auth_config_id: "ac_gmail_prod" }] },
      "connected_accounts.0: body must have required property 'user_id'",
    ],
    [{ sessions: [{ user_id: "me", toolkits: { enabled: [] } }] }, "sessions.0: "],
    [
      { trigger_instances: [{ connected_account_id: "ca_gmail_team" }] },
      "trigger_instances.0 must have required property 'slug'",
    ],
  ])("%j is refused as a whole, in process as over HTTP", async (part, problem) => {
    const seed = { projects: [{ name: "before" }], ...part } as EmulatorSeed;
    await expect(startEmulator({ seed })).rejects.toThrow(problem);
    const running = await start({});
    const before = running.snapshot();
    await expect(running.seed(seed)).rejects.toThrow(problem);

    const { status, body } = await request<{ error: { errors: string[] } }>(
      "POST",
      `${running.url}/__emulator/seed`,
      { body: seed },
    );

    expect(status).toBe(400);
    expect(body.error.errors.join()).toContain(problem);
    expect(running.snapshot()).toEqual(before);
  });
});
