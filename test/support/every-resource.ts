import type { Emulator } from "composio-emulator";

/** The toolkit, the session and the subscription that the program of each language declares beside its servers. */
const DECLARED = {
  toolkits: [{ slug: "CUSTOM_ORDERS", mcp_url: "https://mcp.example.com/orders" }],
  sessions: [{ config: { user_id: "agent-7", toolkits: { enable: ["gmail"] }, instant: false } }],
  subscriptions: [
    {
      webhook_url: "https://hooks.example.com/composio",
      enabled_events: [expect.stringMatching(/^composio\./)],
    },
  ],
};

/** Expects that they exist, or that they did. */
export function expectEveryResource(emulator: Emulator, deleted = false): void {
  const as = <Item extends object>(items: Item[]) => items.map((item) => ({ ...item, deleted }));
  expect({
    toolkits: emulator.customToolkits(),
    sessions: emulator.sessions(),
    subscriptions: emulator.webhookSubscriptions(),
  }).toMatchObject({
    toolkits: as(DECLARED.toolkits),
    sessions: as(DECLARED.sessions),
    subscriptions: as(DECLARED.subscriptions),
  });
}
