import * as pulumi from "@pulumi/pulumi";
import * as composio from "pulumi-composio/native";

const staging = new composio.Project("staging", {
    createApiKey: true,
    apiKeyPermissions: [
        {
            preset: composio.ApiKeyPreset.AuthConfigs,
            access: composio.ApiKeyAccess.ReadWrite,
        },
        {
            preset: composio.ApiKeyPreset.ConnectedAccounts,
            access: composio.ApiKeyAccess.Read,
        },
        {
            preset: composio.ApiKeyPreset.LegacyMcp,
            access: composio.ApiKeyAccess.Read,
        },
        {
            preset: composio.ApiKeyPreset.Toolkits,
            access: composio.ApiKeyAccess.Read,
        },
        {
            preset: composio.ApiKeyPreset.Triggers,
            access: composio.ApiKeyAccess.Read,
        },
        {
            preset: composio.ApiKeyPreset.Webhooks,
            access: composio.ApiKeyAccess.Read,
        },
    ],
});
const inStaging = new composio.Provider("inStaging", {apiKey: staging.apiKey});
const mail = new composio.AuthConfig("mail", {toolkit: "gmail"}, {
    provider: inStaging,
});
export const projectId = staging.projectId;
