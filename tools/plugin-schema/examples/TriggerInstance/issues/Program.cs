using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Composio = Pulumi.Composio;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var linearKey = config.Require("linearKey");
    var linear = new Composio.AuthConfig("linear", new()
    {
        Toolkit = "linear",
        Custom = new Composio.Inputs.CustomAuthArgs
        {
            AuthScheme = "API_KEY",
        },
    });

    var account = new Composio.ConnectedAccount("account", new()
    {
        AuthConfigId = linear.Id,
        UserId = "triage-agent",
        Credentials =
        {
            { "generic_api_key", linearKey },
        },
    });

    var issues = new Composio.TriggerInstance("issues", new()
    {
        TriggerSlug = "LINEAR_ISSUE_CREATED_TRIGGER",
        ConnectedAccountId = account.Id,
        TriggerConfig =
        {
            { "team_id", "the-id-of-a-team" },
        },
        EgressUrl = "https://staging.example.com/composio",
    });

    return new Dictionary<string, object?>
    {
        ["version"] = issues.Version,
    };
});
