package main

import (
	"pulumi-composio/sdk/go/composio"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		mail, err := composio.NewTriggerInstance(ctx, "mail", &composio.TriggerInstanceArgs{
			TriggerSlug:        pulumi.String("GMAIL_NEW_GMAIL_MESSAGE"),
			ConnectedAccountId: pulumi.String("ca_1a2b3c4d"),
			TriggerConfig: pulumi.Map{
				"labelIds": pulumi.Any("INBOX"),
			},
			EgressUrl: pulumi.String("https://staging.example.com/composio"),
		})
		if err != nil {
			return err
		}
		ctx.Export("version", mail.Version)
		return nil
	})
}
