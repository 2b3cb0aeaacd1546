using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Composio = Pulumi.Composio;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var paymentsKey = config.Require("paymentsKey");
    var payments = new Composio.AuthConfig("payments", new()
    {
        Toolkit = "stripe",
        Custom = new Composio.Inputs.CustomAuthArgs
        {
            AuthScheme = "API_KEY",
        },
        EnabledForToolRouter = true,
    });

    var account = new Composio.ConnectedAccount("account", new()
    {
        AuthConfigId = payments.Id,
        UserId = "payments-service",
        Credentials =
        {
            { "generic_api_key", paymentsKey },
        },
        Sharing = new Composio.Inputs.ConnectedAccountSharingArgs
        {
            AccountType = Composio.ConnectedAccountType.Shared,
            AllowedUserIds = new[]
            {
                "agent-7",
                "agent-8",
            },
        },
    });

    var agent = new Composio.Session("agent", new()
    {
        UserId = "agent-7",
        Toolkits = new Composio.Inputs.SessionToolkitsArgs
        {
            Enable = new[]
            {
                "stripe",
            },
        },
        AuthConfigs =
        {
            { "stripe", payments.Id },
        },
        ConnectedAccounts =
        {
            { "stripe", new[]
            {
                account.Id,
            } },
        },
    });

    return new Dictionary<string, object?>
    {
        ["url"] = agent.McpUrl,
    };
});
