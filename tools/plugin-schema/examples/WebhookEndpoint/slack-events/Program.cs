using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Composio = Pulumi.Composio;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var slackSigningSecret = config.Require("slackSigningSecret");
    var slack = new Composio.WebhookEndpoint("slack", new()
    {
        Toolkit = "slack",
        ClientId = "1234567890.1234567890",
        Data =
        {
            { "signing_secret", slackSigningSecret },
        },
    });

    return new Dictionary<string, object?>
    {
        ["requestUrl"] = slack.WebhookUrl,
    };
});
