import type { Emulator } from "composio-emulator";
import { ordersInYaml } from "../support/orders-in-yaml";
import type { Trial } from "../support/trial";
import { startYamlTrial } from "../support/yaml-trial";

const TENANT = "hush-tenant-0123456789";

interface Case {
  /** The program, whose other resources use outputs of the one that is meant. */
  program: string;
  /** An input of the resource, and what is in its place afterwards. */
  edit: [before: string, after: string];
  /** The one request that the edit takes. */
  update: string;
  /** How many resources, the stack and the default provider among them, a preview of the edit knows to stay. */
  unchanged: number;
  live(emulator: Emulator): object[];
  /** The object in Composio, before the edit and after it. */
  exists: [before: object, after: object];
  /** Returns the secrets that may stand nowhere in the clear, and the output that holds them. */
  secrets(emulator: Emulator): string[];
  secretOutput?: string;
  outputs(emulator: Emulator): object;
}

const live = <Item extends { deleted?: boolean }>(items: Item[]) => items.filter(({ deleted }) => !deleted);

const CASES: Record<string, Case> = {
  CustomToolkit: {
    program: `${ordersInYaml(TENANT)}
  auth:
    type: composio:AuthConfig
    properties:
      toolkit: \${orders.toolkitSlug}
      custom: { authScheme: API_KEY }
outputs:
  slug: \${orders.toolkitSlug}
  schemes: \${orders.authSchemes}
  enabled: \${auth.enabled}
`,
    edit: ["name: Orders", "name: Orders desk"],
    update: "upsertCustomToolkit",
    unchanged: 2,
    live: (emulator) => live(emulator.customToolkits()),
    exists: [{ name: "Orders" }, { name: "Orders desk" }],
    secrets: () => [TENANT],
    secretOutput: "authSchemes",
    outputs: () => ({
      slug: "CUSTOM_ORDERS",
      schemes: [expect.objectContaining({ mode: "API_KEY" })],
      enabled: true,
    }),
  },
  Session: {
    program: `
resources:
  gmail:
    type: composio:AuthConfig
    properties: { toolkit: gmail, enabledForToolRouter: true }
  agent:
    type: composio:Session
    properties:
      userId: agent-7
      authConfigs: { gmail: "\${gmail.id}" }
      toolkits: { enable: [gmail] }
      tools: { gmail: { enable: [GMAIL_FETCH_EMAILS, GMAIL_SEND_EMAIL] } }
      hooks:
        - type: after_execute
          id: injection
          appliesTo: all
          handler: { type: prompt_injection_check, action: block }
      instant: false
  following:
    type: composio:AuthConfig
    properties:
      toolkit: slack
      name: \${agent.mcpUrl}
variables:
  saved:
    fn::invoke: { function: composio:getSessionConfigs, arguments: { name: support }, return: sessionConfigs }
outputs:
  saved: \${saved[0].id}
  url: \${agent.mcpUrl}
  instant: \${agent.instant}
`,
    edit: ["[GMAIL_FETCH_EMAILS, GMAIL_SEND_EMAIL]", "[GMAIL_FETCH_EMAILS]"],
    update: "updateSession",
    unchanged: 3,
    live: (emulator) => live(emulator.sessions()),
    exists: [
      { config: { tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"] } } } },
      { config: { tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS"] } } } },
    ],
    secrets: () => [],
    outputs: (emulator) => ({
      saved: expect.stringMatching(/^sc_/),
      url: `${emulator.url}/tool_router/${live(emulator.sessions())[0]?.id}/mcp`,
      instant: false,
    }),
  },
  TriggerInstance: {
    program: `
resources:
  mail:
    type: composio:TriggerInstance
    properties:
      triggerSlug: \${types[0].slug}
      connectedAccountId: ca_gmail_team
      triggerConfig: { query: "is:starred" }
      egressUrl: https://staging.example.com/in
  following:
    type: composio:AuthConfig
    properties:
      toolkit: slack
      name: \${mail.triggerId}
variables:
  types:
    fn::invoke: { function: composio:getTriggerTypes, arguments: { toolkit: gmail }, return: triggerTypes }
  type:
    fn::invoke: { function: composio:getTriggerType, arguments: { slug: "\${types[0].slug}" } }
outputs:
  version: \${mail.version}
  interval: \${type.config.properties.interval.default}
`,
    edit: ["staging.example.com/in", "staging.example.com/v2"],
    update: "updateTriggerInstance",
    unchanged: 2,
    live: (emulator) => live(emulator.triggerInstances()),
    exists: [
      { egress_url: "https://staging.example.com/in" },
      { egress_url: "https://staging.example.com/v2" },
    ],
    secrets: () => [],
    outputs: () => ({ version: "20251027_00", interval: 15 }),
  },
  WebhookEndpoint: {
    program: `
resources:
  slack:
    type: composio:WebhookEndpoint
    properties:
      toolkit: slack
      clientId: "1234567890.1234"
      data: { signing_secret: ${TENANT}, app_id: A1 }
  following:
    type: composio:AuthConfig
    properties:
      toolkit: slack
      name: \${slack.id}
outputs:
  url: \${slack.webhookUrl}
  data: \${slack.data}
`,
    edit: ["app_id: A1", "app_id: A2"],
    update: "updateWebhookEndpoint",
    unchanged: 2,
    live: (emulator) => live(emulator.webhookEndpoints()),
    exists: [
      { data: { signing_secret: TENANT, app_id: "A1" } },
      { data: { signing_secret: TENANT, app_id: "A2" } },
    ],
    secrets: () => [TENANT],
    secretOutput: "data",
    outputs: (emulator) => {
      const [endpoint] = live(emulator.webhookEndpoints());
      const url = `${emulator.url}/api/v3.1/webhook_ingress/slack/${endpoint?.id}/trigger_event`;
      return { url, data: endpoint?.data };
    },
  },
  WebhookSubscription: {
    program: `
resources:
  events:
    type: composio:WebhookSubscription
    properties:
      webhookUrl: https://hooks.example.com/composio
      enabledEvents: ["\${types[0].name}"]
  following:
    type: composio:AuthConfig
    properties:
      toolkit: slack
      name: \${events.subscriptionId}
variables:
  types:
    fn::invoke: { function: composio:getWebhookEventTypes, return: eventTypes }
outputs:
  secret: \${events.secret}
`,
    edit: ["hooks.example.com/composio", "hooks.example.com/v2"],
    update: "updateWebhookSubscription",
    unchanged: 2,
    live: (emulator) => live(emulator.webhookSubscriptions()),
    exists: [
      { webhook_url: "https://hooks.example.com/composio" },
      { webhook_url: "https://hooks.example.com/v2" },
    ],
    secrets: (emulator) => emulator.webhookSubscriptions().map(({ secret }) => secret),
    secretOutput: "secret",
    outputs: (emulator) => ({ secret: emulator.webhookSubscriptions()[0]?.secret }),
  },
};

let trial: Trial;

beforeEach(async () => {
  trial = await startYamlTrial();
});
afterEach(() => trial.cleanup());

test.each(Object.entries(CASES))("a %s in YAML goes through its whole life", async (kind, given) => {
  const { emulator, stack } = trial;
  const catalogue = live(emulator.authConfigs());
  await trial.program(given.program);
  const said = [await stack.preview(["--diff"])];
  expect(given.live(emulator)).toEqual([]);
  said.push(await stack.up(["--diff"]));
  expect(given.live(emulator)).toMatchObject([given.exists[0]]);
  expect(await stack.outputs({ showSecrets: true })).toEqual(given.outputs(emulator));
  await stack.expectNothingToDo();

  await trial.program(given.program.replace(...given.edit));
  const edited = await stack.preview(["--diff"]);
  expect(edited.stdout).toMatch(new RegExp(`~ 1 to update\\n +${given.unchanged} unchanged`));
  trial.requests();
  said.push(edited, await stack.up(["--diff"]));
  expect(trial.requests().filter((operation) => !/^(get|list)/.test(operation))).toEqual([given.update]);
  expect(given.live(emulator)).toMatchObject([given.exists[1]]);
  expect(await stack.outputs({ showSecrets: true })).toEqual(given.outputs(emulator));

  const state = await stack.exportState();
  const kept = state.deployment.resources?.find(({ type }) => type === `composio:index:${kind}`);
  expect(kept?.outputs?.[given.secretOutput ?? ""]).toEqual(
    given.secretOutput && expect.objectContaining({ ciphertext: expect.any(String) }),
  );
  for (const secret of given.secrets(emulator)) {
    expect(said.map(({ stdout, stderr }) => stdout + stderr).join() + JSON.stringify(state)).not.toContain(
      secret,
    );
  }
  await trial.finish();
  expect(given.live(emulator)).toEqual([]);
  expect(live(emulator.authConfigs())).toEqual(catalogue);
});

test("an auth config that names a custom toolkit by text hears of its deletion", async () => {
  const auth = `
  by-text:
    type: composio:AuthConfig
    properties: { toolkit: CUSTOM_ORDERS, custom: { authScheme: API_KEY } }
`;
  const orders = `${ordersInYaml(TENANT)}\n      forceDestroy: true`;
  await trial.program(orders);
  await trial.stack.up();
  await trial.program(orders + auth);
  await trial.stack.up();
  await trial.program(`resources:${auth}`);
  const { stdout, stderr } = await trial.stack.up();
  expect(stdout + stderr).toMatch(
    /the auth config "by-text-\w+" \(id \S+\) names the custom toolkit "CUSTOM_ORDERS" by a text, and this update has/,
  );
  await trial.program("resources: {}\n");
  await trial.stack.up();
  await trial.finish();
});
