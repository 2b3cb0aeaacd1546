using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Composio = Pulumi.Composio;

return await Deployment.RunAsync(() =>
{
    var events = new Composio.WebhookSubscription("events", new()
    {
        WebhookUrl = "https://hooks.example.com/composio",
        EnabledEvents = new[]
        {
            "composio.trigger.message",
        },
        Version = Composio.WebhookVersion.V3,
    });

    return new Dictionary<string, object?>
    {
        ["signingSecret"] = events.Secret,
    };
});
