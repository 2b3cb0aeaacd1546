package main

import (
	"pulumi-composio/sdk/go/composio"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		gmail, err := composio.NewAuthConfig(ctx, "gmail", &composio.AuthConfigArgs{
			Toolkit: pulumi.String("gmail"),
		})
		if err != nil {
			return err
		}
		support, err := composio.NewMcpServer(ctx, "support", &composio.McpServerArgs{
			AuthConfigIds: pulumi.StringArray{
				gmail.ID().ToIDOutput().ToStringOutput(),
			},
			AllowedTools: pulumi.StringArray{
				pulumi.String("GMAIL_FETCH_EMAILS"),
				pulumi.String("GMAIL_SEND_EMAIL"),
			},
		})
		if err != nil {
			return err
		}
		claude := composio.GetClientConfigOutput(ctx, composio.GetClientConfigOutputArgs{
			Client:   composio.McpClientClaude,
			Name:     pulumi.String("support"),
			ServerId: support.ID().ToIDOutput().ToStringOutput(),
			UserId:   pulumi.String("agent-7"),
		}, nil)
		ctx.Export("clientConfig", claude.Json())
		return nil
	})
}
