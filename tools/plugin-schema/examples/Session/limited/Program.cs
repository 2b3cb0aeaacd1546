using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Composio = Pulumi.Composio;

return await Deployment.RunAsync(() =>
{
    var gmail = new Composio.AuthConfig("gmail", new()
    {
        Toolkit = "gmail",
        EnabledForToolRouter = true,
    });

    var agent = new Composio.Session("agent", new()
    {
        UserId = "agent-7",
        AuthConfigs =
        {
            { "gmail", gmail.Id },
        },
        Toolkits = new Composio.Inputs.SessionToolkitsArgs
        {
            Enable = new[]
            {
                "gmail",
            },
        },
        Tools =
        {
            { "gmail", new Composio.Inputs.SessionToolsArgs
            {
                Enable = new[]
                {
                    "GMAIL_FETCH_EMAILS",
                    "GMAIL_SEND_EMAIL",
                },
                RequireApproval = new[]
                {
                    "GMAIL_SEND_EMAIL",
                },
            } },
        },
        Preload = new Composio.Inputs.SessionPreloadArgs
        {
            Tools = new[]
            {
                "GMAIL_FETCH_EMAILS",
            },
        },
        Sandbox = new Composio.Inputs.SessionSandboxArgs
        {
            Size = Composio.SessionSandboxSize.Medium,
        },
    });

    return new Dictionary<string, object?>
    {
        ["url"] = agent.McpUrl,
    };
});
