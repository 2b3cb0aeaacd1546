import pulumi
import pulumi_composio as composio

orders = composio.CustomToolkit("orders",
    slug="orders",
    name="Orders",
    mcp_url="https://mcp.example.com/orders",
    auth_schemes=[{
        "mode": composio.CustomAuthMode.API_KEY,
        "headers": {
            "Authorization": "Bearer {{generic_api_key}}",
        },
    }])
orders_auth = composio.AuthConfig("ordersAuth",
    toolkit=orders.toolkit_slug,
    custom={
        "auth_scheme": "API_KEY",
    })
pulumi.export("toolkit", orders.toolkit_slug)
