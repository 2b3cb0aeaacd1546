package main

import (
	"pulumi-composio/sdk/go/composio"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		cfg := config.New(ctx, "")
		paymentsKey := cfg.Require("paymentsKey")
		payments, err := composio.NewAuthConfig(ctx, "payments", &composio.AuthConfigArgs{
			Toolkit: pulumi.String("stripe"),
			Custom: &composio.CustomAuthArgs{
				AuthScheme: pulumi.String("API_KEY"),
			},
			EnabledForToolRouter: pulumi.Bool(true),
		})
		if err != nil {
			return err
		}
		account, err := composio.NewConnectedAccount(ctx, "account", &composio.ConnectedAccountArgs{
			AuthConfigId: payments.ID().ToIDOutput().ToStringOutput(),
			UserId:       pulumi.String("payments-service"),
			Credentials: pulumi.StringMap{
				"generic_api_key": pulumi.String(paymentsKey),
			},
			Sharing: &composio.ConnectedAccountSharingArgs{
				AccountType: composio.ConnectedAccountTypeShared,
				AllowedUserIds: pulumi.StringArray{
					pulumi.String("agent-7"),
					pulumi.String("agent-8"),
				},
			},
		})
		if err != nil {
			return err
		}
		agent, err := composio.NewSession(ctx, "agent", &composio.SessionArgs{
			UserId: pulumi.String("agent-7"),
			Toolkits: &composio.SessionToolkitsArgs{
				Enable: pulumi.StringArray{
					pulumi.String("stripe"),
				},
			},
			AuthConfigs: pulumi.StringMap{
				"stripe": payments.ID().ToIDOutput().ToStringOutput(),
			},
			ConnectedAccounts: pulumi.StringArrayMap{
				"stripe": pulumi.StringArray{
					account.ID().ToIDOutput().ToStringOutput(),
				},
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("url", agent.McpUrl)
		return nil
	})
}
