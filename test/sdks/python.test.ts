import { delimiter, join } from "node:path";
import { cleanEnvironment, withFolderOnPath } from "../../tools/clean-environment";
import { packArchive } from "../../tools/plugin-archives/archive";
import { ownPlatform } from "../../tools/plugin-archives/platforms";
import { PLUGIN_FOLDER } from "../../tools/plugin-package/folder";
import { createPulumiStack } from "../../tools/pulumi-stack";
import { createPythonEnvironmentOf } from "../../tools/python-environment";
import { runTool } from "../../tools/run-tool";
import { accessInPreview } from "../support/access/access-in-preview";
import { expectEveryResource } from "../support/every-resource";
import { describeExamples, EXAMPLE_CONFIG } from "../support/example-suite";
import { pathWithout } from "../support/hidden-programs";
import { makeSdk } from "../support/made-sdk";
import { copyExample, createProjectFolder } from "../support/project-folder";
import { startTrial, type Trial } from "../support/trial";
import { PLUGIN_SETTING } from "../support/yaml-trial";

const PRELUDE = "import pulumi\nimport pulumi_composio as composio\n";

let trial: Trial;
/** The PATH on which the SDK is installed. */
let path: string;

beforeAll(async () => {
  const folder = await createProjectFolder({}, { packages: [] });
  const bin = await createPythonEnvironmentOf(join(folder.path, "packages"), [await makeSdk("python")]);
  path = withFolderOnPath(cleanEnvironment(), bin, delimiter).PATH ?? "";
  trial = await startTrial({
    env: { PATH: path },
    config: EXAMPLE_CONFIG,
    hasProviders: true,
    program: {
      language: "python",
      files: (body) => ({
        "Pulumi.yaml": `name: trial\nruntime: python\n${PLUGIN_SETTING}`,
        "__main__.py": body,
      }),
    },
  });
});
afterAll(() => trial?.cleanup());

const program = (tools: string) => `${PRELUDE}
mail = composio.AuthConfig("mail", toolkit="gmail")
crm = composio.AuthConfig("crm", toolkit="hubspot", custom=composio.CustomAuthArgs(
    auth_scheme="OAUTH2", credentials={"client_id": "crm", "client_secret": "hush-0123456789"}))
support = composio.McpServer("support", auth_config_ids=[mail.id, crm.id], allowed_tools=${tools})
composio.CustomToolkit("orders", slug="orders", name="Orders", mcp_url="https://mcp.example.com/orders",
    auth_schemes=[composio.CustomAuthSchemeArgs(
        mode="API_KEY", headers={"Authorization": "Bearer {{generic_api_key}} hush-0123456789"})])
agent = composio.Session("agent", user_id="agent-7", instant=False,
    toolkits=composio.SessionToolkitsArgs(enable=[mail.toolkit]))
events = composio.WebhookSubscription("events", webhook_url="https://hooks.example.com/composio",
    enabled_events=[composio.get_webhook_event_types().event_types[0].name])
pulumi.export("agent", agent.mcp_url)
pulumi.export("secret", events.secret)
url = composio.get_connection_url_output(server_id=support.id, user_id="agent-7")
pulumi.export("url", url.url)
pulumi.export("created", support.created_at)
pulumi.export("tool", composio.get_tools(toolkit="gmail").tools[0].slug)
`;

test("a program in Python goes through its whole life", async () => {
  await trial.program(program('["GMAIL_SEND_EMAIL"]'));
  expect((await trial.stack.preview()).stdout).toMatch(/\+ 7 to create/);
  await trial.stack.up();
  const [server] = trial.servers();
  const outputs = await trial.stack.outputs();
  expectEveryResource(trial.emulator);
  expect(outputs).toEqual({
    agent: `${trial.emulator.url}/tool_router/${trial.emulator.sessions()[0]?.id}/mcp`,
    secret: "[secret]",
    url: `${trial.emulator.url}/v3/mcp/${server?.id}/mcp?user_id=agent-7`,
    created: server?.created_at,
    tool: expect.stringMatching(/^GMAIL_/),
  });
  expect(JSON.stringify(await trial.stack.exportState())).not.toContain("hush-0123456789");
  await trial.stack.expectNothingToDo();

  await trial.program(program('["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"]'));
  const preview = await trial.stack.preview(["--diff"]);
  expect(preview.stdout).toContain('+ [1]: "GMAIL_FETCH_EMAILS"');
  await trial.stack.up();
  expect(await trial.stack.outputs()).toEqual(outputs);
  await trial.finish();
  expectEveryResource(trial.emulator, true);
});

describeExamples("python", () => trial);

test.each([
  ["with Node", async () => ({ env: { PATH: path }, folders: [PLUGIN_FOLDER] })],
  [
    "by the archive, without Node",
    async () => {
      const { path: archives } = await createProjectFolder({}, { packages: [] });
      const archive = await packArchive(ownPlatform(), archives);
      await runTool("tar", ["-xzf", archive, "-C", archives], archives);
      return { env: { PATH: await pathWithout(["node"], path) }, folders: [archives] };
    },
  ],
])("the example in Python gives what a client reads, %s", async (_, machine) => {
  const { url } = trial.emulator;
  const example = await copyExample("python");
  const stack = await createPulumiStack({
    cwd: example.path,
    language: "python",
    ...(await machine()),
  });
  try {
    await stack.init();
    await stack.setConfig({ "composio:baseUrl": url }, { "composio:apiKey": "ak_python_0123456789" });
    expect((await accessInPreview(stack)).agents).toMatchObject([{ kind: "McpServer", name: "support" }]);
    await stack.up();
    const { id, mcpJson } = await stack.outputs();
    expect(JSON.parse(String(mcpJson))).toMatchObject({
      mcpServers: { support: { type: "http", url: `${url}/v3/mcp/${id}/mcp?user_id=agent-7` } },
    });
    await stack.expectNothingToDo();
    await stack.destroy();
  } finally {
    await stack.cleanup();
  }
});
