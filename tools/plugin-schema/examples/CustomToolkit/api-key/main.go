package main

import (
	"pulumi-composio/sdk/go/composio"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		orders, err := composio.NewCustomToolkit(ctx, "orders", &composio.CustomToolkitArgs{
			Slug:   pulumi.String("orders"),
			Name:   pulumi.String("Orders"),
			McpUrl: pulumi.String("https://mcp.example.com/orders"),
			AuthSchemes: composio.CustomAuthSchemeArray{
				&composio.CustomAuthSchemeArgs{
					Mode: composio.CustomAuthModeApiKey,
					Headers: pulumi.StringMap{
						"Authorization": pulumi.String("Bearer {{generic_api_key}}"),
					},
				},
			},
		})
		if err != nil {
			return err
		}
		_, err = composio.NewAuthConfig(ctx, "ordersAuth", &composio.AuthConfigArgs{
			Toolkit: orders.ToolkitSlug,
			Custom: &composio.CustomAuthArgs{
				AuthScheme: pulumi.String("API_KEY"),
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("toolkit", orders.ToolkitSlug)
		return nil
	})
}
