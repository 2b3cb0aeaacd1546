import { AuthConfig, McpServer } from "pulumi-composio";

/** How users connect to Gmail: with an app of Composio's own. */
const gmail = new AuthConfig("gmail", { toolkit: "gmail" });

const support = new McpServer("support", {
  authConfigIds: [gmail.id],
  allowedTools: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"],
});

/** The address that an agent connects to, on behalf of this user. */
export const url = support.connectionUrl({ userId: "agent-7" });
export const id = support.id;
export const name = support.name;
export const mcpUrl = support.mcpUrl;
export const commands = support.commands;
export const authConfigId = gmail.id;
