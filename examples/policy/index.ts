import * as pulumi from "@pulumi/pulumi";
import { McpServer } from "pulumi-composio";

const config = new pulumi.Config();

const support = new McpServer("support", {
  authConfigIds: config.requireObject<string[]>("authConfigIds"),
  allowedTools: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"],
});

export const id = support.id;
export const mcpUrl = support.mcpUrl;
