import * as pulumi from "@pulumi/pulumi";
import * as composio from "pulumi-composio/native";

const config = new pulumi.Config();
const paymentsKey = config.require("paymentsKey");
const payments = new composio.AuthConfig("payments", {
    toolkit: "stripe",
    custom: {
        authScheme: "API_KEY",
    },
    enabledForToolRouter: true,
});
const account = new composio.ConnectedAccount("account", {
    authConfigId: payments.id,
    userId: "payments-service",
    credentials: {
        generic_api_key: paymentsKey,
    },
    sharing: {
        accountType: composio.ConnectedAccountType.Shared,
        allowedUserIds: [
            "agent-7",
            "agent-8",
        ],
    },
});
const agent = new composio.Session("agent", {
    userId: "agent-7",
    toolkits: {
        enable: ["stripe"],
    },
    authConfigs: {
        stripe: payments.id,
    },
    connectedAccounts: {
        stripe: [account.id],
    },
});
export const url = agent.mcpUrl;
