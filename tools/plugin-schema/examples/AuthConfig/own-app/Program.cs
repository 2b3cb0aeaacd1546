using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Composio = Pulumi.Composio;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var clientId = config.Require("clientId");
    var clientSecret = config.Require("clientSecret");
    var crm = new Composio.AuthConfig("crm", new()
    {
        Toolkit = "hubspot",
        Custom = new Composio.Inputs.CustomAuthArgs
        {
            AuthScheme = "OAUTH2",
            Credentials =
            {
                { "client_id", clientId },
                { "client_secret", clientSecret },
            },
        },
    });

    return new Dictionary<string, object?>
    {
        ["callbackUrl"] = crm.OauthRedirectUri,
    };
});
