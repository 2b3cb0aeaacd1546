import * as pulumi from "@pulumi/pulumi";
import * as composio from "pulumi-composio/native";

const events = new composio.WebhookSubscription("events", {
    webhookUrl: "https://hooks.example.com/composio",
    enabledEvents: ["composio.trigger.message"],
    version: composio.WebhookVersion.V3,
});
export const signingSecret = events.secret;
