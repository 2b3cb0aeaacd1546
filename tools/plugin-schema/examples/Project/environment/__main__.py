import pulumi
import pulumi_composio as composio

staging = composio.Project("staging",
    create_api_key=True,
    api_key_permissions=[
        {
            "preset": composio.ApiKeyPreset.AUTH_CONFIGS,
            "access": composio.ApiKeyAccess.READ_WRITE,
        },
        {
            "preset": composio.ApiKeyPreset.CONNECTED_ACCOUNTS,
            "access": composio.ApiKeyAccess.READ,
        },
        {
            "preset": composio.ApiKeyPreset.LEGACY_MCP,
            "access": composio.ApiKeyAccess.READ,
        },
        {
            "preset": composio.ApiKeyPreset.TOOLKITS,
            "access": composio.ApiKeyAccess.READ,
        },
        {
            "preset": composio.ApiKeyPreset.TRIGGERS,
            "access": composio.ApiKeyAccess.READ,
        },
        {
            "preset": composio.ApiKeyPreset.WEBHOOKS,
            "access": composio.ApiKeyAccess.READ,
        },
    ])
in_staging = composio.Provider("inStaging", api_key=staging.api_key)
mail = composio.AuthConfig("mail", toolkit="gmail",
opts = pulumi.ResourceOptions(provider=in_staging))
pulumi.export("projectId", staging.project_id)
