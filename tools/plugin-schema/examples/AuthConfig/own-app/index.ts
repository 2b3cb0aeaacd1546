import * as pulumi from "@pulumi/pulumi";
import * as composio from "pulumi-composio/native";

const config = new pulumi.Config();
const clientId = config.require("clientId");
const clientSecret = config.require("clientSecret");
const crm = new composio.AuthConfig("crm", {
    toolkit: "hubspot",
    custom: {
        authScheme: "OAUTH2",
        credentials: {
            client_id: clientId,
            client_secret: clientSecret,
        },
    },
});
export const callbackUrl = crm.oauthRedirectUri;
