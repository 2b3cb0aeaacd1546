package main

import (
	"pulumi-composio/sdk/go/composio"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		cfg := config.New(ctx, "")
		clientId := cfg.Require("clientId")
		clientSecret := cfg.Require("clientSecret")
		crm, err := composio.NewAuthConfig(ctx, "crm", &composio.AuthConfigArgs{
			Toolkit: pulumi.String("hubspot"),
			Custom: &composio.CustomAuthArgs{
				AuthScheme: pulumi.String("OAUTH2"),
				Credentials: pulumi.Map{
					"client_id":     pulumi.String(clientId),
					"client_secret": pulumi.String(clientSecret),
				},
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("callbackUrl", crm.OauthRedirectUri)
		return nil
	})
}
