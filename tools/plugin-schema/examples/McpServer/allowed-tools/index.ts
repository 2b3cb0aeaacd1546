import * as pulumi from "@pulumi/pulumi";
import * as composio from "pulumi-composio/native";

const gmail = new composio.AuthConfig("gmail", {toolkit: "gmail"});
const support = new composio.McpServer("support", {
    authConfigIds: [gmail.id],
    allowedTools: [
        "GMAIL_FETCH_EMAILS",
        "GMAIL_SEND_EMAIL",
    ],
});
const claude = composio.getClientConfigOutput({
    client: composio.McpClient.Claude,
    name: "support",
    serverId: support.id,
    userId: "agent-7",
});
export const clientConfig = claude.json;
