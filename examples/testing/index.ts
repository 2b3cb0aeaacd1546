import { McpServer } from "pulumi-composio";

const triage = new McpServer("triage", {
  authConfigIds: ["ac_gmail_prod", "ac_slack_prod"],
  allowedTools: ["GMAIL_FETCH_EMAILS", "GMAIL_CREATE_EMAIL_DRAFT", "SLACK_SEND_MESSAGE"],
});
const release = new McpServer("release", {
  authConfigIds: ["ac_github_prod"],
  allowedTools: ["GITHUB_LIST_REPOSITORY_ISSUES", "GITHUB_CREATE_A_PULL_REQUEST"],
});

export const triageUrl = triage.connectionUrl({ userId: "triage-agent" });
export const releaseUrl = release.connectionUrl({ userId: "release-agent" });
