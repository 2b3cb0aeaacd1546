import { startTrial, type Trial } from "../support/trial";

const TENANT = "tenant_secret_0123456789";

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial({ config: { "composio:preflight": "true" } });
});
afterAll(() => trial.cleanup());

/** A toolkit of one's own, its auth config, a session that uses both, and the subscription to the project's events. */
function program({ name = "Orders", approval = "", events = ["composio.trigger.message"] } = {}): string {
  return `
    const orders = new CustomToolkit("orders", {
      slug: "orders",
      name: "${name}",
      mcpUrl: "https://mcp.example.com/orders",
      authSchemes: [{
        mode: "API_KEY",
        headers: { Authorization: "Bearer {{generic_api_key}}", "X-Tenant": "${TENANT}" },
      }],
    });
    const auth = new AuthConfig("orders", {
      toolkit: orders.toolkitSlug,
      custom: { authScheme: "API_KEY" },
      enabledForToolRouter: true,
    });
    const agent = new Session("agent", {
      userId: "agent-7",
      toolkits: { enable: [orders.toolkitSlug], ${approval} },
      authConfigs: pulumi.all([orders.toolkitSlug, auth.id]).apply(([slug, id]) => ({ [slug]: id })),
      instant: false,
    });
    const hook = new WebhookSubscription("events", {
      webhookUrl: "https://hooks.example.com/composio",
      enabledEvents: ${JSON.stringify(events)},
    });
    Object.assign(exports, { url: agent.mcpUrl, auth: auth.id, secret: hook.secret });
  `;
}

function live<Item extends { deleted?: boolean }>(items: Item[]): Item[] {
  return items.filter(({ deleted }) => !deleted);
}

test("all resources live in one stack, from the first preview to the destroy", async () => {
  const { emulator, stack } = trial;
  const catalogue = new Set(emulator.authConfigs().map(({ id }) => id));
  const authConfigs = () => live(emulator.authConfigs()).filter(({ id }) => !catalogue.has(id));

  await trial.program(program());
  await stack.preview();
  expect(emulator.customToolkits()).toEqual([]);
  await stack.up();
  await stack.expectNothingToDo();
  const [auth] = authConfigs();
  expect(auth?.toolkit).toBe("CUSTOM_ORDERS");
  expect(JSON.stringify(live(emulator.sessions()))).toContain(String(auth?.id));
  expect(live(emulator.webhookSubscriptions())).toHaveLength(1);

  await trial.program(
    program({
      name: "Orders desk",
      approval: "requireApproval: [orders.toolkitSlug]",
      events: ["composio.trigger.message", "composio.trigger.disabled"],
    }),
  );
  await stack.up();
  await stack.expectNothingToDo();
  expect(live(emulator.customToolkits())).toMatchObject([{ name: "Orders desk" }]);
  expect(JSON.stringify(live(emulator.sessions()))).toContain("require_approval");
  expect(live(emulator.webhookSubscriptions())).toMatchObject([{ enabled_events: { length: 2 } }]);

  const state = JSON.stringify(await stack.exportState());
  const [hook] = emulator.webhookSubscriptions();
  expect([TENANT, String(hook?.secret)].filter((secret) => state.includes(secret))).toEqual([]);

  await trial.finish();
  expect(live(emulator.customToolkits())).toEqual([]);
  expect(authConfigs()).toEqual([]);
  expect(live(emulator.sessions())).toEqual([]);
  expect(live(emulator.webhookSubscriptions())).toEqual([]);
});
