import * as pulumi from "@pulumi/pulumi";
import * as composio from "pulumi-composio/native";

const config = new pulumi.Config();
const slackSigningSecret = config.require("slackSigningSecret");
const slack = new composio.WebhookEndpoint("slack", {
    toolkit: "slack",
    clientId: "1234567890.1234567890",
    data: {
        signing_secret: slackSigningSecret,
    },
});
export const requestUrl = slack.webhookUrl;
