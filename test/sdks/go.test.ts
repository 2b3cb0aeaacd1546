import { join } from "node:path";
import { startEmulator } from "composio-emulator";
import { PLUGIN_FOLDER } from "../../tools/plugin-package/folder";
import { createPulumiStack } from "../../tools/pulumi-stack";
import { SDK_FOLDER } from "../../tools/sdkgen";
import { expectEveryResource } from "../support/every-resource";
import { createProjectFolder } from "../support/project-folder";
import { runTool } from "../support/run-tool";

const MODULE = `module trial

go 1.25

require (
	github.com/pulumi/pulumi/sdk/v3 v3.258.0
	pulumi-composio/sdk/go v0.0.0
)

replace pulumi-composio/sdk/go => ${join(SDK_FOLDER, "go")}
`;

/** An inline program, since no host of Go comes with what is built here; it prints what it finds. */
const PROGRAM = `package main

import (
	"context"
	"fmt"
	"os"

	"github.com/pulumi/pulumi/sdk/v3/go/auto"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optpreview"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optrefresh"
	"github.com/pulumi/pulumi/sdk/v3/go/common/workspace"
	"github.com/pulumi/pulumi/sdk/v3/go/common/tokens"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"pulumi-composio/sdk/go/composio"
)

func declare(ctx *pulumi.Context) error {
	mail, err := composio.NewAuthConfig(ctx, "mail", &composio.AuthConfigArgs{Toolkit: pulumi.String("gmail")})
	if err != nil {
		return err
	}
	support, err := composio.NewMcpServer(ctx, "support", &composio.McpServerArgs{
		AuthConfigIds: pulumi.StringArray{mail.ID()},
		AllowedTools:  pulumi.StringArray{pulumi.String("GMAIL_SEND_EMAIL")},
	})
	if err != nil {
		return err
	}
	tools, err := composio.GetTools(ctx, &composio.GetToolsArgs{Toolkit: "gmail"})
	if err != nil {
		return err
	}
	if _, err := composio.NewCustomToolkit(ctx, "orders", &composio.CustomToolkitArgs{
		Slug:   pulumi.String("orders"),
		Name:   pulumi.String("Orders"),
		McpUrl: pulumi.String("https://mcp.example.com/orders"),
		AuthSchemes: composio.CustomAuthSchemeArray{composio.CustomAuthSchemeArgs{
			Mode:    pulumi.String("API_KEY"),
			Headers: pulumi.StringMap{"Authorization": pulumi.String("Bearer {{generic_api_key}}")},
		}},
	}); err != nil {
		return err
	}
	if _, err := composio.NewSession(ctx, "agent", &composio.SessionArgs{
		UserId:   pulumi.String("agent-7"),
		Toolkits: composio.SessionToolkitsArgs{Enable: pulumi.StringArray{pulumi.String("gmail")}},
		Instant:  pulumi.Bool(false),
	}); err != nil {
		return err
	}
	types, err := composio.GetWebhookEventTypes(ctx)
	if err != nil {
		return err
	}
	if _, err := composio.NewWebhookSubscription(ctx, "events", &composio.WebhookSubscriptionArgs{
		WebhookUrl:    pulumi.String("https://hooks.example.com/composio"),
		EnabledEvents: pulumi.StringArray{pulumi.String(types.EventTypes[0].Name)},
	}); err != nil {
		return err
	}
	ctx.Export("id", support.ID())
	ctx.Export("tool", pulumi.String(tools.Tools[0].Slug))
	return nil
}

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	project := workspace.Project{
		Name:    tokens.PackageName("trial"),
		Runtime: workspace.NewProjectRuntimeInfo("go", nil),
		Plugins: &workspace.Plugins{Providers: []workspace.PluginOptions{{Name: "composio", Path: os.Args[1]}}},
	}
	stack, err := auto.UpsertStackInlineSource(ctx, "test", "trial", declare, auto.Project(project))
	if err != nil {
		return err
	}
	up, err := stack.Up(ctx)
	if err != nil {
		return err
	}
	fmt.Println("id", up.Outputs["id"].Value)
	fmt.Println("tool", up.Outputs["tool"].Value)
	if _, err := stack.Preview(ctx, optpreview.ExpectNoChanges()); err != nil {
		return err
	}
	if _, err := stack.Refresh(ctx, optrefresh.ExpectNoChanges()); err != nil {
		return err
	}
	_, err = stack.Destroy(ctx)
	return err
}
`;

test("a program in Go goes through its whole life", async () => {
  const folder = await createProjectFolder({ "go.mod": MODULE, "main.go": PROGRAM }, { packages: [] });
  const emulator = await startEmulator();
  const stack = await createPulumiStack({ cwd: folder.path });
  try {
    await runTool("go", ["mod", "tidy"], folder.path);
    const printed = await runTool("go", ["run", ".", PLUGIN_FOLDER], folder.path, {
      ...stack.environment,
      COMPOSIO_API_KEY: "ak_go_0123456789",
      COMPOSIO_BASE_URL: emulator.url,
    });
    const [server] = emulator.servers();
    expect(printed).toContain(`id ${server?.id}\ntool GMAIL_`);
    expectEveryResource(emulator, true);
    expect(emulator.servers()).toMatchObject([{ deleted: true, allowed_tools: ["GMAIL_SEND_EMAIL"] }]);
  } finally {
    await stack.cleanup();
    await emulator.close();
  }
});
