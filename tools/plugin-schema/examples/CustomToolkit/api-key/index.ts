import * as pulumi from "@pulumi/pulumi";
import * as composio from "pulumi-composio/native";

const orders = new composio.CustomToolkit("orders", {
    slug: "orders",
    name: "Orders",
    mcpUrl: "https://mcp.example.com/orders",
    authSchemes: [{
        mode: composio.CustomAuthMode.ApiKey,
        headers: {
            Authorization: "Bearer {{generic_api_key}}",
        },
    }],
});
const ordersAuth = new composio.AuthConfig("ordersAuth", {
    toolkit: orders.toolkitSlug,
    custom: {
        authScheme: "API_KEY",
    },
});
export const toolkit = orders.toolkitSlug;
