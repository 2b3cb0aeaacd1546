import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { withCleanups } from "../cleanups";
import { messageOf } from "../errors";
import { PLUGIN_FOLDER } from "../plugin-package/folder";
import { makeProjectFolder, type ProjectFolder } from "../project-folder";
import { createPulumiStack, type PulumiStack } from "../pulumi-stack";
import { ROOT } from "../root";
import { expectThat, showEdit, showOutput, tell } from "./terminal";

const FIRST_TOOLS = '["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"]';
const MORE_TOOLS = '["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL", "GMAIL_CREATE_EMAIL_DRAFT"]';

/** Runs the quickstart with the real Pulumi CLI, from the first `up` to `destroy`. */
function demo(): Promise<void> {
  return withCleanups(async (cleanUpLater) => {
    const program = await makeProjectFolder();
    cleanUpLater(() => program.remove());
    await program.copy(join(ROOT, "examples/quickstart"));
    await program.link(join(ROOT, "node_modules"));
    const stack = await createPulumiStack({ cwd: program.path });
    cleanUpLater(() => stack.cleanup());
    const emulator = await startEmulator({ apiKeys: ["ak_demo"] });
    cleanUpLater(() => emulator.close());

    tell(
      `composio-emulator stands in for Composio: ${emulator.url}. Pulumi keeps its state in a throw-away folder.`,
    );
    await configure(stack, emulator);
    await createAll(stack, emulator);
    await editProgram(stack, emulator, program);
    await findDrift(stack, emulator);
    await destroyAll(stack, emulator);
    await declareInYaml(emulator, cleanUpLater);
    tell("Done: every step did what it should.");
  });
}

async function configure(stack: PulumiStack, emulator: Emulator): Promise<void> {
  tell("A stack, and the API key as a secret.");
  await stack.init("demo");
  await showOutput(stack, ["config", "set", "--secret", "composio:apiKey", "ak_demo"]);
  await showOutput(stack, ["config", "set", "composio:baseUrl", emulator.url]);
}

async function createAll(stack: PulumiStack, emulator: Emulator): Promise<void> {
  tell(
    "The first `pulumi up` creates an auth config and the MCP server that uses it. The server's address for agents, " +
      "id, mcpUrl and commands are stack outputs.",
  );
  await showOutput(stack, ["up", "--yes"]);
  const [server] = emulator.servers();
  const { url, id, mcpUrl, commands, authConfigId } = await stack.outputs();
  expectThat(
    "one auth config exists, made by one request",
    emulator.journal.requests("createAuthConfig").length === 1 && liveAuthConfig(emulator, authConfigId),
  );
  expectThat(
    "one server exists, made by one request",
    emulator.journal.requests("createMcpServer").length === 1 && server,
  );
  expectThat("the server uses the auth config", server?.auth_config_ids.join() === authConfigId);
  expectThat(
    "the output url is the address for an agent",
    String(url).endsWith(`/${server?.id}/mcp?user_id=agent-7`),
  );
  expectThat("the output id is its id", id === server?.id);
  expectThat("the output mcpUrl is its address", String(mcpUrl).includes(String(server?.id)));
  expectThat("the output commands has three", Object.keys(Object(commands)).length === 3);

  tell("A second `pulumi up` finds nothing to do, and asks Composio nothing.");
  emulator.journal.clear();
  await showOutput(stack, ["up", "--yes", "--expect-no-changes"]);
  expectThat("no request was made", emulator.journal.requests().length === 0);
}

async function editProgram(stack: PulumiStack, emulator: Emulator, program: ProjectFolder): Promise<void> {
  tell("The program gets an edit. A preview, as in a pull request, shows what it means.");
  showEdit(FIRST_TOOLS, MORE_TOOLS);
  await program.replace("index.ts", FIRST_TOOLS, MORE_TOOLS);
  const preview = await showOutput(stack, ["preview", "--diff"]);
  expectThat("the preview shows the new tool", preview.includes('"GMAIL_CREATE_EMAIL_DRAFT"'));
  expectThat("the preview changed nothing", emulator.journal.requests("updateMcpServer").length === 0);

  await showOutput(stack, ["up", "--yes", "--skip-preview"]);
  expectThat("the server was changed in place", emulator.servers()[0]?.allowed_tools.length === 3);
}

async function findDrift(stack: PulumiStack, emulator: Emulator): Promise<void> {
  tell("Somebody changes the server in Composio, behind Pulumi's back. A refresh finds it.");
  const [server] = emulator.servers();
  emulator.changeServer(String(server?.id), { allowed_tools: ["GMAIL_SEND_EMAIL"] });
  await showOutput(stack, ["refresh", "--yes", "--skip-preview"]);
  const preview = await showOutput(stack, ["preview", "--diff"]);
  expectThat("the preview shows what moved", preview.includes('"GMAIL_FETCH_EMAILS"'));

  tell("The next `pulumi up` puts it back as the program says.");
  await showOutput(stack, ["up", "--yes", "--skip-preview"]);
  expectThat("the server is as declared", emulator.servers()[0]?.allowed_tools.length === 3);
}

async function destroyAll(stack: PulumiStack, emulator: Emulator): Promise<void> {
  tell("`pulumi destroy` deletes the server, and then the auth config.");
  const { authConfigId } = await stack.outputs();
  await showOutput(stack, ["destroy", "--yes", "--skip-preview"]);
  expectThat(
    "no server is left",
    emulator.servers().every(({ deleted }) => deleted),
  );
  expectThat("the auth config is gone", !liveAuthConfig(emulator, authConfigId));
}

/** The same server by the plugin, which programs in other languages use. */
async function declareInYaml(
  emulator: Emulator,
  cleanUpLater: (cleanup: () => Promise<void>) => void,
): Promise<void> {
  tell("The same auth config and server, declared in YAML. Pulumi starts the plugin for it.");
  const program = await makeProjectFolder();
  cleanUpLater(() => program.remove());
  await program.copy(join(ROOT, "examples/yaml"));
  const stack = await createPulumiStack({ cwd: program.path, language: "yaml", folders: [PLUGIN_FOLDER] });
  cleanUpLater(() => stack.cleanup());
  await configure(stack, emulator);
  await showOutput(stack, ["up", "--yes"]);
  const { url, id } = await stack.outputs();
  expectThat(
    "the output url is the address for an agent",
    String(url).endsWith(`/${id}/mcp?user_id=agent-7`),
  );
  await showOutput(stack, ["up", "--yes", "--expect-no-changes"]);
  await showOutput(stack, ["destroy", "--yes", "--skip-preview"]);
  expectThat(
    "no server is left",
    emulator.servers().every(({ deleted }) => deleted),
  );
}

function liveAuthConfig(emulator: Emulator, wanted: unknown) {
  return emulator.authConfigs().find(({ id, deleted }) => id === wanted && !deleted);
}

demo().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
