import * as pulumi from "@pulumi/pulumi";
import { AuthConfig, McpServer, Session } from "pulumi-composio";

/** `false` takes the server out, once no agent connects to it any more. */
const keepServer = new pulumi.Config().getBoolean("keepServer") ?? true;

/** Server and session share it, so that nobody connects an account anew. */
const gmail = new AuthConfig("gmail", { toolkit: "gmail", enabledForToolRouter: true });

const server = keepServer
  ? new McpServer("support", {
      authConfigIds: [gmail.id],
      allowedTools: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"],
    })
  : undefined;

/** As `npx pulumi-composio migrate support --user-id agent-7` prints it, but for the auth config and the approval. */
const session = new Session("support", {
  userId: "agent-7",
  toolkits: { enable: ["gmail"] },
  authConfigs: { gmail: gmail.id },
  tools: {
    gmail: { enable: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"], requireApproval: ["GMAIL_SEND_EMAIL"] },
  },
  directTools: true,
});

/** The address before the move, as long as there is one. */
export const oldUrl = server?.connectionUrl({ userId: "agent-7" });
/** The address that agents move to. */
export const url = session.mcpUrl;
export const sessionId = session.id;
/** The configuration that Claude Code reads. It names the variable that holds the key, and not the key. */
export const mcpJson = pulumi.jsonStringify(session.clientConfig("claude"), undefined, 2);
