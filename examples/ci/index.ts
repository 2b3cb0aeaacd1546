import * as pulumi from "@pulumi/pulumi";
import { McpServer } from "pulumi-composio";

const config = new pulumi.Config();

const support = new McpServer("support", {
  authConfigIds: config.requireObject<string[]>("authConfigIds"),
  allowedTools: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"],
});

/** The address that an agent connects to, on behalf of this user. */
export const url = support.connectionUrl({ userId: "agent-7" });
export const id = support.id;
