using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Composio = Pulumi.Composio;

return await Deployment.RunAsync(() =>
{
    var orders = new Composio.CustomToolkit("orders", new()
    {
        Slug = "orders",
        Name = "Orders",
        McpUrl = "https://mcp.example.com/orders",
        AuthSchemes = new[]
        {
            new Composio.Inputs.CustomAuthSchemeArgs
            {
                Mode = Composio.CustomAuthMode.ApiKey,
                Headers =
                {
                    { "Authorization", "Bearer {{generic_api_key}}" },
                },
            },
        },
    });

    var ordersAuth = new Composio.AuthConfig("ordersAuth", new()
    {
        Toolkit = orders.ToolkitSlug,
        Custom = new Composio.Inputs.CustomAuthArgs
        {
            AuthScheme = "API_KEY",
        },
    });

    return new Dictionary<string, object?>
    {
        ["toolkit"] = orders.ToolkitSlug,
    };
});
