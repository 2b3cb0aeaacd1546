package main

import (
	"pulumi-composio/sdk/go/composio"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		events, err := composio.NewWebhookSubscription(ctx, "events", &composio.WebhookSubscriptionArgs{
			WebhookUrl: pulumi.String("https://hooks.example.com/composio"),
			EnabledEvents: pulumi.StringArray{
				pulumi.String("composio.trigger.message"),
			},
			Version: composio.WebhookVersionV3,
		})
		if err != nil {
			return err
		}
		ctx.Export("signingSecret", events.Secret)
		return nil
	})
}
