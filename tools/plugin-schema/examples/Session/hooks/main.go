package main

import (
	"pulumi-composio/sdk/go/composio"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		agent, err := composio.NewSession(ctx, "agent", &composio.SessionArgs{
			UserId: pulumi.String("agent-7"),
			Toolkits: &composio.SessionToolkitsArgs{
				Enable: pulumi.StringArray{
					pulumi.String("gmail"),
				},
			},
			Hooks: composio.SessionHookArray{
				&composio.SessionHookArgs{
					Type:      composio.SessionHookTypeAfterExecute,
					Id:        pulumi.String("injection"),
					AppliesTo: pulumi.Any("all"),
					Handler: &composio.SessionHookHandlerArgs{
						Type:   composio.SessionHookHandlerTypePromptInjectionCheck,
						Action: composio.SessionHookActionBlock,
					},
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
