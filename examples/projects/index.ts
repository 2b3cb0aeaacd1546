import { AuthConfig, Project, Provider, Session, WebhookSubscription } from "pulumi-composio/native";

/** The settings that differ between the two environments. */
const environments = {
  staging: { tools: ["GMAIL_FETCH_EMAILS"], webhookUrl: "https://staging.example.com/composio" },
  production: {
    tools: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"],
    webhookUrl: "https://hooks.example.com/composio",
  },
};

/** A project, and all that is in it by a provider that has its key. */
function environment(name: keyof typeof environments) {
  const { tools, webhookUrl } = environments[name];
  const project = new Project(name, {
    createApiKey: true,
    apiKeyPermissions: (
      [
        "auth_configs",
        "connected_accounts",
        "legacy_mcp",
        "sessions",
        "toolkits",
        "triggers",
        "webhooks",
      ] as const
    ).map((preset) => ({ preset, access: "read_write" as const })),
  });
  const provider = new Provider(name, { apiKey: project.apiKey });

  const mail = new AuthConfig(`${name}-mail`, { toolkit: "gmail", enabledForToolRouter: true }, { provider });
  const agent = new Session(
    `${name}-agent`,
    {
      userId: `${name}-agent`,
      toolkits: { enable: ["gmail"] },
      authConfigs: { gmail: mail.id },
      tools: { gmail: { enable: tools } },
      instant: false,
    },
    { provider },
  );
  new WebhookSubscription(
    `${name}-events`,
    { webhookUrl, enabledEvents: ["composio.trigger.message"] },
    { provider },
  );
  return { projectId: project.projectId, apiKey: project.apiKey, mcpUrl: agent.mcpUrl };
}

export const staging = environment("staging");
export const production = environment("production");
