import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createElsewhere } from "../support/elsewhere";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";
import type { Trial } from "../support/trial";
import { startYamlTrial } from "../support/yaml-trial";

const SECRET = "hush-0123456789";

let folder: ProjectFolder;
let trial: Trial;

beforeEach(async () => {
  folder = await createProjectFolder({});
  trial = await startYamlTrial({ folder });
});
afterEach(() => trial.cleanup());

/** Makes an object of each kind elsewhere, and gives their ids. */
async function given() {
  const post = <Answer>(path: string, body: object) => createElsewhere<Answer>(trial.emulator, path, body);
  const { auth_config } = await post<{ auth_config: { id: string } }>("/auth_configs", {
    toolkit: { slug: "gmail" },
    auth_config: { type: "use_composio_managed_auth", name: "mail" },
  });
  const server = await post<{ id: string }>("/mcp/servers", {
    name: "support desk",
    auth_config_ids: [auth_config.id],
    allowed_tools: ["GMAIL_SEND_EMAIL"],
    no_auth_apps: [],
  });
  await post("/custom/toolkits/upsert", {
    slug: "orders",
    toolkit_config: {
      name: "Orders",
      mcp_url: "https://mcp.example.com/orders",
      auth_schemes: [{ mode: "API_KEY", headers: { Authorization: `Bearer {{generic_api_key}} ${SECRET}` } }],
    },
  });
  const session = await post<{ session_id: string }>("/tool_router/session", {
    user_id: "agent-7",
    toolkits: { enable: ["gmail"] },
    tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS"] } },
    auth_configs: { gmail: auth_config.id },
    hooks: [
      {
        type: "after_execute",
        id: "injection",
        applies_to: "all",
        handler: { type: "prompt_injection_check", action: "block" },
      },
    ],
  });
  const subscription = await post<{ id: string }>("/webhook_subscriptions", {
    webhook_url: "https://hooks.example.com/composio",
    enabled_events: ["composio.trigger.message"],
  });
  const trigger = await post<{ trigger_id: string }>("/trigger_instances/GMAIL_EMAIL_SENT_TRIGGER/upsert", {
    connected_account_id: "ca_gmail_team",
    trigger_config: { query: "is:starred" },
    egress_url: "https://staging.example.com/composio",
  });
  const endpoint = await post<{ id: string }>("/webhook_endpoints", {
    toolkit_slug: "slack",
    client_id: "1.2",
  });
  trial.emulator.changeWebhookEndpoint(endpoint.id, { data: { signing_secret: SECRET } });
  const account = await post<{ id: string }>("/connected_accounts", {
    auth_config: { id: "ac_stripe_main" },
    connection: {
      user_id: "agent-7",
      state: { authScheme: "API_KEY", val: { generic_api_key: SECRET, status: "ACTIVE" } },
    },
  });
  const project = await post<{ id: string }>("/org/owner/project/new", { name: "staging" });
  trial.emulator.journal.clear();
  return {
    AuthConfig: auth_config.id,
    ConnectedAccount: account.id,
    CustomToolkit: "CUSTOM_ORDERS",
    McpServer: server.id,
    Project: project.id,
    Session: session.session_id,
    TriggerInstance: trigger.trigger_id,
    WebhookEndpoint: endpoint.id,
    WebhookSubscription: subscription.id,
  };
}

function writes(): string[] {
  return trial.requests().filter((operation) => /^(create|update|delete|set)/.test(operation));
}

test("the option import takes a server and an auth config over as they are", async () => {
  const { McpServer: server, AuthConfig: authConfig } = await given();
  const program = (options: string) => `
resources:
  mail:
    type: composio:AuthConfig
    properties:
      toolkit: gmail
      name: mail
    ${options && `options: { import: ${authConfig} }`}
  support:
    type: composio:McpServer
    properties:
      name: support desk
      authConfigIds: ["\${mail.id}"]
      allowedTools: [GMAIL_SEND_EMAIL]
    ${options && `options: { import: ${server} }`}
`;
  await trial.program(program("import"));
  const { stdout } = await trial.stack.preview();
  expect(stdout).toMatch(/= 2 to import/);
  expect(stdout).not.toContain("to update");
  await trial.stack.up();
  expect(writes()).toEqual([]);
  await trial.stack.expectNothingToDo();
  await trial.program(program(""));
  await trial.finish();
});

test.each([
  ["AuthConfig", "toolkit: gmail"],
  ["ConnectedAccount", "userId: agent-7"],
  ["CustomToolkit", "mcpUrl: https://mcp.example.com/orders"],
  ["McpServer", "GMAIL_SEND_EMAIL"],
  ["Project", "name: staging"],
  ["Session", "injection"],
  ["TriggerInstance", "query: is:starred"],
  ["WebhookEndpoint", "toolkit: slack"],
  ["WebhookSubscription", "webhookUrl: https://hooks.example.com/composio"],
] as const)("pulumi import prints a program of a %s that has nothing to do", async (kind, declared) => {
  const ids = await given();
  await trial.program("resources: {}\n");
  const out = join(folder.path, "imported.yaml");
  const { code, stdout, stderr } = await trial.stack.run([
    ...["import", `composio:index:${kind}`, "taken", ids[kind]],
    ...["--yes", "--protect=false", "--out", out],
  ]);
  expect({ code, stdout: code === 0 ? "" : stdout + stderr }).toEqual({ code: 0, stdout: "" });
  const printed = await readFile(out, "utf8");
  expect(printed).toContain(declared);
  await trial.program(printed);
  await trial.stack.expectNothingToDo();
  await trial.stack.up(["--expect-no-changes"]);
  expect(writes()).toEqual([]);
});

test("what does not exist cannot be imported", async () => {
  await trial.program("resources: {}\n");
  const { code, stdout } = await trial.stack.run([
    "import",
    "composio:index:McpServer",
    "taken",
    "00000000-0000-4000-8000-000000000000",
    "--yes",
  ]);
  expect(code).not.toBe(0);
  expect(stdout).toContain("does not exist");
});

test("the option import takes a server whose toolkit without authentication the program has in noAuthApps", async () => {
  const { id } = await createElsewhere<{ id: string }>(trial.emulator, "/mcp/servers", {
    name: "news desk",
    auth_config_ids: ["ac_gmail_prod"],
    no_auth_apps: ["hackernews"],
  });
  const program = (options: string) =>
    trial.program(`
resources:
  news:
    type: composio:McpServer
    properties:
      name: news desk
      authConfigIds: [ac_gmail_prod]
      noAuthApps: [hackernews]
    options: { ${options} }
`);
  writes();
  await program(`import: ${id}`);
  await trial.stack.up();
  await program("");
  await trial.stack.expectNothingToDo();
  expect(writes()).toEqual([]);
  await trial.finish();
});
