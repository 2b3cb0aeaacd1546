import * as pulumi from "@pulumi/pulumi";
import * as composio from "pulumi-composio/native";

const gmail = new composio.AuthConfig("gmail", {
    toolkit: "gmail",
    managed: {
        scopes: ["https://www.googleapis.com/auth/gmail.readonly"],
    },
});
export const authConfigId = gmail.id;
