using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Composio = Pulumi.Composio;

return await Deployment.RunAsync(() =>
{
    var staging = new Composio.Project("staging", new()
    {
        CreateApiKey = true,
        ApiKeyPermissions = new[]
        {
            new Composio.Inputs.ApiKeyPermissionArgs
            {
                Preset = Composio.ApiKeyPreset.AuthConfigs,
                Access = Composio.ApiKeyAccess.ReadWrite,
            },
            new Composio.Inputs.ApiKeyPermissionArgs
            {
                Preset = Composio.ApiKeyPreset.ConnectedAccounts,
                Access = Composio.ApiKeyAccess.Read,
            },
            new Composio.Inputs.ApiKeyPermissionArgs
            {
                Preset = Composio.ApiKeyPreset.LegacyMcp,
                Access = Composio.ApiKeyAccess.Read,
            },
            new Composio.Inputs.ApiKeyPermissionArgs
            {
                Preset = Composio.ApiKeyPreset.Toolkits,
                Access = Composio.ApiKeyAccess.Read,
            },
            new Composio.Inputs.ApiKeyPermissionArgs
            {
                Preset = Composio.ApiKeyPreset.Triggers,
                Access = Composio.ApiKeyAccess.Read,
            },
            new Composio.Inputs.ApiKeyPermissionArgs
            {
                Preset = Composio.ApiKeyPreset.Webhooks,
                Access = Composio.ApiKeyAccess.Read,
            },
        },
    });

    var inStaging = new Composio.Provider("inStaging", new()
    {
        ApiKey = staging.ApiKey,
    });

    var mail = new Composio.AuthConfig("mail", new()
    {
        Toolkit = "gmail",
    }, new CustomResourceOptions
    {
        Provider = inStaging,
    });

    return new Dictionary<string, object?>
    {
        ["projectId"] = staging.ProjectId,
    };
});
