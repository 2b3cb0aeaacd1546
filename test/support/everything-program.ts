/** A header that is secret. */
export const TENANT = "tenant_secret_0123456789";

/** A toolkit of one's own, its auth config, a session that uses both, and the subscription to the project's events. */
export function everythingProgram({
  name = "Orders",
  approval = "",
  events = ["composio.trigger.message"],
} = {}): string {
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
    new WebhookEndpoint("slack", {
      toolkit: "slack", clientId: "1234567890.1234", data: { signing_secret: "${TENANT}" },
    });
    Object.assign(exports, { url: agent.mcpUrl, auth: auth.id, secret: hook.secret });
  `;
}
