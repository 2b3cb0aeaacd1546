import { type Emulator, startEmulator } from "composio-emulator";
import { PLUGIN_FOLDER } from "../../tools/plugin-package/folder";
import { goModule, publication } from "../../tools/publication";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { runTool } from "../../tools/run-tool";
import { sdkFolder } from "../../tools/sdkgen";
import { CREATES } from "../support/creates";
import { expectEveryResource } from "../support/every-resource";
import { EXAMPLE_CONFIG, EXAMPLES, exampleText, outputsOf } from "../support/example-suite";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";

const SDK = goModule(publication());

const MODULE = `module trial

go 1.25

require (
	github.com/pulumi/pulumi/sdk/v3 v3.258.0
	${SDK} v0.0.0
)

replace ${SDK} => ${sdkFolder("go")}
`;

/**
 * Runs a program through its whole life, and prints its outputs. It is an inline program of the Automation API, since no
 * host of Go comes with what is built here.
 */
const LIFE = `package main

import (
	"context"
	"fmt"
	"os"

	"github.com/pulumi/pulumi/sdk/v3/go/auto"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optpreview"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optrefresh"
	"github.com/pulumi/pulumi/sdk/v3/go/common/tokens"
	"github.com/pulumi/pulumi/sdk/v3/go/common/workspace"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func runWholeLife(declare pulumi.RunFunc) {
	if err := live(context.Background(), declare); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func live(ctx context.Context, declare pulumi.RunFunc) error {
	project := workspace.Project{
		Name:    tokens.PackageName("trial"),
		Runtime: workspace.NewProjectRuntimeInfo("go", nil),
		Plugins: &workspace.Plugins{Providers: []workspace.PluginOptions{{Name: "composio", Path: os.Args[1]}}},
	}
	stack, err := auto.UpsertStackInlineSource(ctx, "test", "trial", declare, auto.Project(project))
	if err != nil {
		return err
	}
	for i := 2; i < len(os.Args); i += 2 {
		if err := stack.SetConfig(ctx, os.Args[i], auto.ConfigValue{Value: os.Args[i+1]}); err != nil {
			return err
		}
	}
	up, err := stack.Up(ctx)
	if err != nil {
		return err
	}
	for name, output := range up.Outputs {
		fmt.Println(name, output.Value)
	}
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

const PROGRAM = `package main

import (
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"${SDK}/composio"
)

func main() { pulumi.Run(declare) }

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
			Mode:    composio.CustomAuthModeApiKey,
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
`;

let emulator: Emulator;
let folder: ProjectFolder;
let stack: PulumiStack;

beforeAll(async () => {
  folder = await createProjectFolder(
    { "go.mod": MODULE, "main.go": PROGRAM, "life.go": LIFE },
    { packages: [] },
  );
  emulator = await startEmulator();
  stack = await createPulumiStack({ cwd: folder.path });
});
afterAll(async () => {
  await stack?.cleanup();
  await emulator?.close();
});
beforeEach(() => emulator.reset());

/** Runs a program through its whole life, and gives what it prints. */
async function lived(program: string): Promise<string> {
  await folder.write("main.go", program.replace("pulumi.Run(", "runWholeLife("));
  // Not every program needs the same modules.
  await runTool("go", ["mod", "tidy"], folder.path);
  const config = Object.entries(EXAMPLE_CONFIG).flat();
  return runTool("go", ["run", ".", PLUGIN_FOLDER, ...config], folder.path, {
    ...stack.environment,
    COMPOSIO_API_KEY: "ak_go_0123456789",
    COMPOSIO_ORGANIZATION_API_KEY: "org_go_0123456789",
    COMPOSIO_BASE_URL: emulator.url,
  });
}

test("a program in Go goes through its whole life", async () => {
  const printed = await lived(PROGRAM);
  const [server] = emulator.servers();
  expect(printed).toContain(`id ${server?.id}\n`);
  expect(printed).toContain("tool GMAIL_");
  expectEveryResource(emulator, true);
  expect(emulator.servers()).toMatchObject([{ deleted: true, allowed_tools: ["GMAIL_SEND_EMAIL"] }]);
});

test.each(EXAMPLES)("the example $kind/$name runs in go", async (example) => {
  const printed = await lived(await exampleText(example, "go"));
  const names = printed.split("\n").flatMap((line) => line.match(/^\w+(?= )/)?.[0] ?? []);
  expect(names).toEqual(expect.arrayContaining(await outputsOf(example)));
  expect(emulator.journal.requests().map(({ operation }) => operation)).toContain(CREATES[example.kind]);
});
