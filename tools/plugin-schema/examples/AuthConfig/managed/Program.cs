using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Composio = Pulumi.Composio;

return await Deployment.RunAsync(() =>
{
    var gmail = new Composio.AuthConfig("gmail", new()
    {
        Toolkit = "gmail",
        Managed = new Composio.Inputs.ManagedAuthArgs
        {
            Scopes = new[]
            {
                "https://www.googleapis.com/auth/gmail.readonly",
            },
        },
    });

    return new Dictionary<string, object?>
    {
        ["authConfigId"] = gmail.Id,
    };
});
