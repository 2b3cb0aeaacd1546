import type { Names } from "./names";
import { ACCEPTANCE_APP } from "./questions/webhook-endpoint/endpoint";

/** A Pulumi program with a resource of each kind. @param stage What is changed in place from the first to the second. */
export function programOf(names: Names, mcpUrl: string, stage: 1 | 2, hasOrganization = false): string {
  const text = (tag: string) => JSON.stringify(names.of(tag));
  const tools = ["GMAIL_FETCH_EMAILS", ...(stage === 2 ? ["GMAIL_SEND_EMAIL"] : [])];
  const events = ["composio.trigger.message", ...(stage === 2 ? ["composio.trigger.disabled"] : [])];
  return `
const { AuthConfig, ConnectedAccount, CustomToolkit, McpServer, Session, WebhookEndpoint, WebhookSubscription } = require("pulumi-composio");
const mail = new AuthConfig("mail", {
  toolkit: "gmail",
  name: ${text(`mail${stage}`)},
  enabledForToolRouter: true,
});
const keys = new AuthConfig("keys", {
  toolkit: "stripe",
  name: ${text("keys")},
  custom: { authScheme: "API_KEY" },
});
new ConnectedAccount("account", {
  authConfigId: keys.id,
  userId: ${text("user")},
  credentials: { generic_api_key: ${text(`key${stage}`)} },
  sharing: { accountType: "SHARED", allowedUserIds: [${text(`guest${stage}`)}] },
});
new McpServer("server", {
  name: ${text("server")},
  authConfigIds: [mail.id],
  allowedTools: ${JSON.stringify(tools)},
});
new CustomToolkit("desk", {
  slug: ${JSON.stringify(names.slug("desk"))},
  name: ${text(`desk${stage}`)},
  mcpUrl: ${JSON.stringify(mcpUrl)},
  authSchemes: [{ mode: "NO_AUTH" }],
});
const session = new Session("agent", {
  userId: ${text("user")},
  toolkits: { enable: ["gmail"] },
  authConfigs: { gmail: mail.id },
  tools: { gmail: { enable: ${JSON.stringify(tools)} } },
  instant: false,
});
new WebhookEndpoint("slack", {
  toolkit: "slack",
  clientId: ${JSON.stringify(ACCEPTANCE_APP)},
  data: { signing_secret: ${text(`secret${stage}`)} },
  adoptExisting: true,
});
new WebhookSubscription("events", {
  webhookUrl: "https://hooks.example.com/" + ${text("hook")},
  enabledEvents: ${JSON.stringify(events)},
});
exports.session = session.id;
${hasOrganization ? projectOf(text("project"), stage) : ""}`;
}

/** A project of its own. Nothing but what the state holds of it can change. */
function projectOf(name: string, stage: 1 | 2): string {
  return `
const { Project } = require("pulumi-composio");
new Project("project", { name: ${name}, createApiKey: true, revokeOnDelete: ${stage === 2} });
`;
}
