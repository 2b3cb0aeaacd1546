package main

import (
	"pulumi-composio/sdk/go/composio"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		gmail, err := composio.NewAuthConfig(ctx, "gmail", &composio.AuthConfigArgs{
			Toolkit: pulumi.String("gmail"),
			Managed: &composio.ManagedAuthArgs{
				Scopes: pulumi.StringArray{
					pulumi.String("https://www.googleapis.com/auth/gmail.readonly"),
				},
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("authConfigId", gmail.ID())
		return nil
	})
}
