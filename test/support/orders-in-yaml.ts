/** A program's custom toolkit in YAML, the first of its resources. */
export function ordersInYaml(tenant: string): string {
  return `
resources:
  orders:
    type: composio:CustomToolkit
    properties:
      slug: orders
      name: Orders
      mcpUrl: https://mcp.example.com/orders
      authSchemes:
        - mode: API_KEY
          headers: { Authorization: "Bearer {{generic_api_key}}", X-Tenant: ${tenant} }`;
}
