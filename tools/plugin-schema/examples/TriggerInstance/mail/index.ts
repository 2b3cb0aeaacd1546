import * as pulumi from "@pulumi/pulumi";
import * as composio from "pulumi-composio/native";

const mail = new composio.TriggerInstance("mail", {
    triggerSlug: "GMAIL_NEW_GMAIL_MESSAGE",
    connectedAccountId: "ca_1a2b3c4d",
    triggerConfig: {
        labelIds: "INBOX",
    },
    egressUrl: "https://staging.example.com/composio",
});
export const version = mail.version;
