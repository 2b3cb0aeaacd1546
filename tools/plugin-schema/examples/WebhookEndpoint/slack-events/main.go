package main

import (
	"pulumi-composio/sdk/go/composio"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		cfg := config.New(ctx, "")
		slackSigningSecret := cfg.Require("slackSigningSecret")
		slack, err := composio.NewWebhookEndpoint(ctx, "slack", &composio.WebhookEndpointArgs{
			Toolkit:  pulumi.String("slack"),
			ClientId: pulumi.String("1234567890.1234567890"),
			Data: pulumi.StringMap{
				"signing_secret": pulumi.String(slackSigningSecret),
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("requestUrl", slack.WebhookUrl)
		return nil
	})
}
