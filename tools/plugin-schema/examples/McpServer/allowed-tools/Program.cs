using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Composio = Pulumi.Composio;

return await Deployment.RunAsync(() =>
{
    var gmail = new Composio.AuthConfig("gmail", new()
    {
        Toolkit = "gmail",
    });

    var support = new Composio.McpServer("support", new()
    {
        AuthConfigIds = new[]
        {
            gmail.Id,
        },
        AllowedTools = new[]
        {
            "GMAIL_FETCH_EMAILS",
            "GMAIL_SEND_EMAIL",
        },
    });

    var claude = Composio.GetClientConfig.Invoke(new()
    {
        Client = Composio.McpClient.Claude,
        Name = "support",
        ServerId = support.Id,
        UserId = "agent-7",
    });

    return new Dictionary<string, object?>
    {
        ["clientConfig"] = claude.Apply(getClientConfigResult => getClientConfigResult.Json),
    };
});
