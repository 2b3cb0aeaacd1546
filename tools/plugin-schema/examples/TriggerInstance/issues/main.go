package main

import (
	"pulumi-composio/sdk/go/composio"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		cfg := config.New(ctx, "")
		linearKey := cfg.Require("linearKey")
		linear, err := composio.NewAuthConfig(ctx, "linear", &composio.AuthConfigArgs{
			Toolkit: pulumi.String("linear"),
			Custom: &composio.CustomAuthArgs{
				AuthScheme: pulumi.String("API_KEY"),
			},
		})
		if err != nil {
			return err
		}
		account, err := composio.NewConnectedAccount(ctx, "account", &composio.ConnectedAccountArgs{
			AuthConfigId: linear.ID().ToIDOutput().ToStringOutput(),
			UserId:       pulumi.String("triage-agent"),
			Credentials: pulumi.StringMap{
				"generic_api_key": pulumi.String(linearKey),
			},
		})
		if err != nil {
			return err
		}
		issues, err := composio.NewTriggerInstance(ctx, "issues", &composio.TriggerInstanceArgs{
			TriggerSlug:        pulumi.String("LINEAR_ISSUE_CREATED_TRIGGER"),
			ConnectedAccountId: account.ID().ToIDOutput().ToStringOutput(),
			TriggerConfig: pulumi.Map{
				"team_id": pulumi.Any("the-id-of-a-team"),
			},
			EgressUrl: pulumi.String("https://staging.example.com/composio"),
		})
		if err != nil {
			return err
		}
		ctx.Export("version", issues.Version)
		return nil
	})
}
