import * as pulumi from "@pulumi/pulumi";
import * as composio from "pulumi-composio/native";

const config = new pulumi.Config();
const linearKey = config.require("linearKey");
const linear = new composio.AuthConfig("linear", {
    toolkit: "linear",
    custom: {
        authScheme: "API_KEY",
    },
});
const account = new composio.ConnectedAccount("account", {
    authConfigId: linear.id,
    userId: "triage-agent",
    credentials: {
        generic_api_key: linearKey,
    },
});
const issues = new composio.TriggerInstance("issues", {
    triggerSlug: "LINEAR_ISSUE_CREATED_TRIGGER",
    connectedAccountId: account.id,
    triggerConfig: {
        team_id: "the-id-of-a-team",
    },
    egressUrl: "https://staging.example.com/composio",
});
export const version = issues.version;
