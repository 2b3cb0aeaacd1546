import * as pulumi from "@pulumi/pulumi";
import { AuthConfig, ConnectedAccount, Session, TriggerInstance, WebhookSubscription } from "pulumi-composio";

const config = new pulumi.Config();

/** The user that stands for the agent in Composio. No person is behind it, so nobody has to connect. */
const userId = config.get("user") ?? "triage-agent";

const linear = new AuthConfig("linear", {
  toolkit: "linear",
  custom: { authScheme: "API_KEY" },
  enabledForToolRouter: true,
});

/** The agent's own account. Another key is a change in place. */
const account = new ConnectedAccount("linear", {
  authConfigId: linear.id,
  userId,
  credentials: { generic_api_key: config.requireSecret("linearKey") },
});

/** The tools of the agent: those of one toolkit, by this account, and no way to connect another one. */
const agent = new Session("triage", {
  userId,
  toolkits: { enable: ["linear"] },
  authConfigs: { linear: linear.id },
  connectedAccounts: { linear: [account] },
  manageConnections: { enable: false },
  instant: false,
});

/** Where events are delivered. A Composio project has one subscription. */
const events = new WebhookSubscription("events", {
  webhookUrl: config.require("webhookUrl"),
  enabledEvents: ["composio.trigger.message", "composio.trigger.disabled"],
});

/** The event that wakes the agent. */
const issues = new TriggerInstance(
  "new-issues",
  {
    triggerSlug: "LINEAR_ISSUE_CREATED_TRIGGER",
    connectedAccountId: account.id,
    triggerConfig: { team_id: config.require("team"), interval: config.getNumber("minutes") ?? 15 },
    enabled: config.getBoolean("paused") !== true,
  },
  { dependsOn: [events] },
);

export const sessionUrl = agent.mcpUrl;
export const accountId = account.id;
export const triggerId = issues.triggerId;
export const signingSecret = events.secret;
