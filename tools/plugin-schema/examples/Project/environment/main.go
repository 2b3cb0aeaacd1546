package main

import (
	"pulumi-composio/sdk/go/composio"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		staging, err := composio.NewProject(ctx, "staging", &composio.ProjectArgs{
			CreateApiKey: pulumi.Bool(true),
			ApiKeyPermissions: composio.ApiKeyPermissionArray{
				&composio.ApiKeyPermissionArgs{
					Preset: composio.ApiKeyPresetAuthConfigs,
					Access: composio.ApiKeyAccessReadWrite,
				},
				&composio.ApiKeyPermissionArgs{
					Preset: composio.ApiKeyPresetConnectedAccounts,
					Access: composio.ApiKeyAccessRead,
				},
				&composio.ApiKeyPermissionArgs{
					Preset: composio.ApiKeyPresetLegacyMcp,
					Access: composio.ApiKeyAccessRead,
				},
				&composio.ApiKeyPermissionArgs{
					Preset: composio.ApiKeyPresetToolkits,
					Access: composio.ApiKeyAccessRead,
				},
				&composio.ApiKeyPermissionArgs{
					Preset: composio.ApiKeyPresetTriggers,
					Access: composio.ApiKeyAccessRead,
				},
				&composio.ApiKeyPermissionArgs{
					Preset: composio.ApiKeyPresetWebhooks,
					Access: composio.ApiKeyAccessRead,
				},
			},
		})
		if err != nil {
			return err
		}
		inStaging, err := composio.NewProvider(ctx, "inStaging", &composio.ProviderArgs{
			ApiKey: staging.ApiKey,
		})
		if err != nil {
			return err
		}
		_, err = composio.NewAuthConfig(ctx, "mail", &composio.AuthConfigArgs{
			Toolkit: pulumi.String("gmail"),
		}, pulumi.Provider(inStaging))
		if err != nil {
			return err
		}
		ctx.Export("projectId", staging.ProjectId)
		return nil
	})
}
