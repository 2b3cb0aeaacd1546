import * as pulumi from "@pulumi/pulumi";
import * as composio from "pulumi-composio/native";

const gmail = new composio.AuthConfig("gmail", {
    toolkit: "gmail",
    enabledForToolRouter: true,
});
const agent = new composio.Session("agent", {
    userId: "agent-7",
    authConfigs: {
        gmail: gmail.id,
    },
    toolkits: {
        enable: ["gmail"],
    },
    tools: {
        gmail: {
            enable: [
                "GMAIL_FETCH_EMAILS",
                "GMAIL_SEND_EMAIL",
            ],
            requireApproval: ["GMAIL_SEND_EMAIL"],
        },
    },
    preload: {
        tools: ["GMAIL_FETCH_EMAILS"],
    },
    sandbox: {
        size: composio.SessionSandboxSize.Medium,
    },
});
export const url = agent.mcpUrl;
