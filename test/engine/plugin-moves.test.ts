import { createElsewhere } from "../support/elsewhere";
import { NATIVE, using } from "../support/native-trial";
import { ordersInYaml } from "../support/orders-in-yaml";
import { EACH_OTHER_KIND, SERVERS_OF_0_1_0 } from "../support/recorded-programs";
import { startFromRecorded } from "../support/recorded-state";
import { startTrial, type Trial } from "../support/trial";
import { YAML } from "../support/yaml-trial";

/** The same as `EACH_OTHER_KIND`, in YAML. */
const ALL_IN_YAML = `${ordersInYaml("tenant-0123456789")}
  auth:
    type: composio:AuthConfig
    name: orders
    properties:
      toolkit: \${orders.toolkitSlug}
      custom: { authScheme: API_KEY }
      enabledForToolRouter: true
  mail:
    type: composio:AuthConfig
    properties: { toolkit: gmail, enabledForToolRouter: true }
  agent:
    type: composio:Session
    properties:
      userId: agent-7
      toolkits: { enable: [CUSTOM_ORDERS, gmail] }
      authConfigs: { CUSTOM_ORDERS: "\${auth.id}", gmail: "\${mail.id}" }
      tools: { gmail: { enable: [GMAIL_FETCH_EMAILS] } }
      instant: false
  events:
    type: composio:WebhookSubscription
    properties:
      webhookUrl: https://hooks.example.com/composio
      enabledEvents: [composio.trigger.message]
      secretRotation: 2026-11
outputs:
  url: \${agent.mcpUrl}
  auth: \${auth.id}
  secret: \${events.secret}
`;
const PROGRAM = `
  const crm = new AuthConfig("crm", {
    toolkit: "hubspot",
    custom: { authScheme: "OAUTH2", credentials: { client_id: "crm", client_secret: "hush-0123456789" } },
  });
  const mail = new AuthConfig("mail", { toolkit: "gmail", managed: { scopes: ["a.read"] } });
  const support = new McpServer("support", { authConfigIds: [crm.id, mail.id], noAuthApps: ["exa"] });
  exports.url = support.connectionUrl({ userId: "agent-7" });
`;

let trial: Trial;

afterEach(() => trial.cleanup());

/** Moves to a program in JavaScript, whose resources are those of one of the package's entries. */
function move(entry: "dynamic" | "native", body: string): Promise<void> {
  const prefix = entry === "native" ? "composio:index:" : "pulumi-nodejs:dynamic/composio:";
  return moveTo(prefix, using(entry, body));
}

/** Applies a program whose resources are another host's, and expects that only Pulumi's state changes. */
async function moveTo(prefix: string, body: string): Promise<void> {
  await trial.program(body);
  const preview = await trial.stack.preview();
  expect(preview.stdout).not.toMatch(/to (create|update|replace|delete)/);
  trial.requests();
  await trial.stack.up();
  expect(trial.requests()).toEqual([]);
  const { resources = [] } = (await trial.stack.exportState()).deployment;
  const types = resources.map(({ type }) => type).filter((type) => type.includes("composio:"));
  expect(types.length).toBeGreaterThan(0);
  expect(types.filter((type) => !type.startsWith(prefix))).toEqual([]);
  await trial.stack.expectNothingToDo();
}

test("a recorded state moves to the plugin and back, and nothing is written to Composio", async () => {
  trial = await startFromRecorded("0.1.0", { program: NATIVE });
  const servers = trial.servers();
  await move("native", SERVERS_OF_0_1_0);
  await move("dynamic", SERVERS_OF_0_1_0);
  await move("native", SERVERS_OF_0_1_0);
  expect(trial.servers()).toEqual(servers);
  await trial.finish();
});

/** All that Composio has beside servers. */
function others(): object {
  const { emulator } = trial;
  return [
    emulator.authConfigs(),
    emulator.customToolkits(),
    emulator.sessions(),
    emulator.webhookSubscriptions(),
  ];
}

test.each(["dynamic", "plugin"])(
  "the recorded state of each other resource that %s has made moves to the other host and back",
  async (by) => {
    trial = await startFromRecorded(by, { program: NATIVE });
    const before = { outputs: await trial.stack.outputs({ showSecrets: true }), others: others() };
    await move(by === "dynamic" ? "native" : "dynamic", EACH_OTHER_KIND);
    await move(by === "dynamic" ? "dynamic" : "native", EACH_OTHER_KIND);
    expect({ outputs: await trial.stack.outputs({ showSecrets: true }), others: others() }).toEqual(before);
    await trial.finish();
  },
);

test("a recorded state moves to the same resources in another language", async () => {
  trial = await startFromRecorded("dynamic", { program: YAML });
  const before = { outputs: await trial.stack.outputs({ showSecrets: true }), others: others() };
  await moveTo("composio:index:", ALL_IN_YAML);
  expect({ outputs: await trial.stack.outputs({ showSecrets: true }), others: others() }).toEqual(before);
  await trial.finish();
});

test("what the plugin has made moves to the dynamic provider and back, and is managed there", async () => {
  trial = await startTrial({ program: NATIVE });
  await trial.program(using("native", PROGRAM));
  await trial.stack.up();
  const before = await trial.stack.outputs();
  await move("dynamic", PROGRAM);
  expect(await trial.stack.outputs()).toEqual(before);

  const edited = PROGRAM.replace("a.read", "a.send");
  await trial.program(using("dynamic", edited));
  await trial.stack.up();
  expect(trial.requests()).toContain("updateAuthConfig");
  await trial.stack.expectNothingToDo();
  await move("native", edited);
  await trial.program(using("native", PROGRAM));
  await trial.stack.up();
  await trial.finish();
});

test("a program of the plugin's entry has explicit providers, functions and the option import", async () => {
  trial = await startTrial({ program: NATIVE });
  await trial.program(
    using(
      "native",
      `
      const other = new Provider("other", {
        apiKey: "ak_other_0123456789", baseUrl: "${trial.emulator.url}", maxInFlight: 3, preflight: false,
      });
      const there = new McpServer("there", { authConfigIds: ["ac_gmail_prod"] }, { provider: other });
      exports.url = there.connectionUrl({ userId: "u" });
      exports.tools = getToolsOutput({ toolkit: "gmail" }).tools.length;
      exports.found = there.id.apply((id) => getMcpServer({ id }, { provider: other })).name;
      `,
    ),
  );
  await trial.stack.up();
  const [server] = trial.servers();
  expect(await trial.stack.outputs()).toEqual({
    url: `${trial.emulator.url}/v3/mcp/${server?.id}/mcp?user_id=u`,
    tools: expect.any(Number),
    found: server?.name,
  });
  const state = JSON.stringify(await trial.stack.exportState());
  expect(state).not.toContain("ak_other_0123456789");
  await trial.finish();

  const { id } = await createElsewhere<{ id: string }>(trial.emulator, "/mcp/servers", {
    name: "elsewhere",
    auth_config_ids: ["ac_gmail_prod"],
  });
  await trial.program(
    using(
      "native",
      `new McpServer("taken", { name: "elsewhere", authConfigIds: ["ac_gmail_prod"] }, { import: "${id}" });`,
    ),
  );
  expect((await trial.stack.preview()).stdout).toMatch(/= 1 to import/);
  await trial.stack.up();
  await trial.finish();
});
