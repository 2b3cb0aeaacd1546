/** The program that made the state of version 0.1.0. */
export const SERVERS_OF_0_1_0 = `
  new McpServer("full", {
    name: "Support desk",
    authConfigIds: ["ac_slack_prod", "ac_gmail_prod"],
    noAuthApps: ["exa"],
    allowedTools: ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"],
    managedAuthViaComposio: true,
    adoptExisting: true,
  });
  new McpServer("minimal", { authConfigIds: ["ac_notion_prod"] });
`;

/**
 * The program that made the states `dynamic` and `plugin`, each by the host of its name. It stays as it was then,
 * whatever other tests declare.
 */
export const EACH_OTHER_KIND = `
  const orders = new CustomToolkit("orders", {
    slug: "orders",
    name: "Orders",
    mcpUrl: "https://mcp.example.com/orders",
    authSchemes: [{
      mode: "API_KEY",
      headers: { Authorization: "Bearer {{generic_api_key}}", "X-Tenant": "tenant-0123456789" },
    }],
  });
  const auth = new AuthConfig("orders", {
    toolkit: orders.toolkitSlug,
    custom: { authScheme: "API_KEY" },
    enabledForToolRouter: true,
  });
  const mail = new AuthConfig("mail", { toolkit: "gmail", enabledForToolRouter: true });
  const agent = new Session("agent", {
    userId: "agent-7",
    toolkits: { enable: ["CUSTOM_ORDERS", "gmail"] },
    authConfigs: { CUSTOM_ORDERS: auth.id, gmail: mail.id },
    tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS"] } },
    instant: false,
  });
  const hook = new WebhookSubscription("events", {
    webhookUrl: "https://hooks.example.com/composio",
    enabledEvents: ["composio.trigger.message"],
    secretRotation: "2026-11",
  });
  Object.assign(exports, { url: agent.mcpUrl, auth: auth.id, secret: hook.secret });
`;
