using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Composio = Pulumi.Composio;

return await Deployment.RunAsync(() =>
{
    var mail = new Composio.TriggerInstance("mail", new()
    {
        TriggerSlug = "GMAIL_NEW_GMAIL_MESSAGE",
        ConnectedAccountId = "ca_1a2b3c4d",
        TriggerConfig =
        {
            { "labelIds", "INBOX" },
        },
        EgressUrl = "https://staging.example.com/composio",
    });

    return new Dictionary<string, object?>
    {
        ["version"] = mail.Version,
    };
});
