import type { Output } from "@pulumi/pulumi";
import { McpServer } from "pulumi-composio";

interface Tool {
  slug: string;
}

const tools: Tool[] = [{ slug: "GMAIL_FETCH_EMAILS" }, { slug: "GMAIL_SEND_EMAIL" }];

const server = new McpServer("server", {
  name: "bench server",
  authConfigIds: ["ac_gmail_prod"],
  allowedTools: tools.map(({ slug }) => slug),
});

export const url: Output<string> = server.mcpUrl;
/** Whether Pulumi starts this program by ts-node. */
export const usesTsNode = Symbol.for("ts-node.register.instance") in process;
