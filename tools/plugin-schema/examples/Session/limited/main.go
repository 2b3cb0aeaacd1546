package main

import (
	"pulumi-composio/sdk/go/composio"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		gmail, err := composio.NewAuthConfig(ctx, "gmail", &composio.AuthConfigArgs{
			Toolkit:              pulumi.String("gmail"),
			EnabledForToolRouter: pulumi.Bool(true),
		})
		if err != nil {
			return err
		}
		agent, err := composio.NewSession(ctx, "agent", &composio.SessionArgs{
			UserId: pulumi.String("agent-7"),
			AuthConfigs: pulumi.StringMap{
				"gmail": gmail.ID().ToIDOutput().ToStringOutput(),
			},
			Toolkits: &composio.SessionToolkitsArgs{
				Enable: pulumi.StringArray{
					pulumi.String("gmail"),
				},
			},
			Tools: composio.SessionToolsMap{
				"gmail": &composio.SessionToolsArgs{
					Enable: pulumi.StringArray{
						pulumi.String("GMAIL_FETCH_EMAILS"),
						pulumi.String("GMAIL_SEND_EMAIL"),
					},
					RequireApproval: pulumi.StringArray{
						pulumi.String("GMAIL_SEND_EMAIL"),
					},
				},
			},
			Preload: &composio.SessionPreloadArgs{
				Tools: pulumi.StringArray{
					pulumi.String("GMAIL_FETCH_EMAILS"),
				},
			},
			Sandbox: &composio.SessionSandboxArgs{
				Size: composio.SessionSandboxSizeMedium,
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("url", agent.McpUrl)
		return nil
	})
}
