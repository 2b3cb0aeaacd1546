/** A header, and a credential, that is secret. */
export const TENANT = "tenant_secret_0123456789";

/**
 * A toolkit of one's own, its auth config, a session that uses both, an account with a trigger, the subscription to the
 * project's events, where those of an app come in, and another project.
 */
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
    const issues = new AuthConfig("issues", { toolkit: "linear", custom: { authScheme: "API_KEY" } });
    const account = new ConnectedAccount("issues", {
      authConfigId: issues.id,
      userId: "agent-7",
      credentials: { generic_api_key: "${TENANT}" },
    });
    new TriggerInstance("issues", {
      triggerSlug: "LINEAR_ISSUE_CREATED_TRIGGER",
      connectedAccountId: account.id,
      triggerConfig: { team_id: "team-1", interval: 15 },
    });
    new Project("staging", { name: "staging", createApiKey: true });
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
