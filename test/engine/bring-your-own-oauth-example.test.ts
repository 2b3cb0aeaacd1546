import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { exampleEnvironment } from "../support/example-environment";
import { KeySearch } from "../support/key-search";
import { copyExample, type ProjectFolder } from "../support/project-folder";

const KEY = "ak_own_oauth_0123456789";
const SECRET = "gh_client_secret_0123456789";
const ROTATED = "gh_client_secret_9876543210";

let emulator: Emulator;
let project: ProjectFolder;
let stack: PulumiStack;

beforeAll(async () => {
  emulator = await startEmulator({ apiKeys: [KEY] });
  project = await copyExample("bring-your-own-oauth");
  const env = exampleEnvironment(emulator, KEY);
  stack = await createPulumiStack({ cwd: project.path, env });
  await stack.init("own-oauth-test");
  await stack.setConfig({ clientId: "Iv1.0123456789" }, { clientSecret: SECRET });
});
afterAll(async () => {
  await stack.cleanup();
  await project.remove();
  await emulator.close();
});

/** The auth config that the stack has made. */
async function authConfig() {
  const { authConfigId } = await stack.outputs();
  return emulator.authConfigs().find(({ id }) => id === authConfigId);
}

test("users connect by the OAuth app of the configuration, and the server uses it", async () => {
  await stack.up();
  const made = await authConfig();
  expect(made).toMatchObject({
    toolkit: "github",
    is_composio_managed: false,
    credentials: { client_id: "Iv1.0123456789", client_secret: SECRET },
  });
  const [server] = emulator.servers();
  expect(server).toMatchObject({ auth_config_ids: [made?.id], toolkits: ["github"] });
  expect(await stack.outputs()).toEqual({
    url: `${emulator.url}/v3/mcp/${server?.id}/mcp?user_id=agent-7`,
    id: server?.id,
    authConfigId: made?.id,
    authScheme: "OAUTH2",
    callbackUrl: made?.credentials.oauth_redirect_uri,
  });
  const readme = await readFile(join(project.path, "README.md"), "utf8");
  expect(readme).toContain(`callback URL is \`${String(made?.credentials.oauth_redirect_uri)}\``);
  await stack.expectNothingToDo();
});

test("a rotated secret updates the auth config in place, and neither stands in the clear", async () => {
  const before = await authConfig();
  const searches = [SECRET, ROTATED].map((secret) => new KeySearch(stack, secret));
  await stack.setConfig({}, { clientSecret: ROTATED });
  for (const search of searches) {
    await search.run(["preview", "--diff"]);
    await search.run(["up", "--yes", "--diff"]);
    await search.run(["refresh", "--yes", "--diff"]);
    await search.run(["stack", "export"]);
    expect(search.said()).toEqual([]);
    expect(await search.files(project.path)).toEqual([]);
  }
  expect(await authConfig()).toMatchObject({ id: before?.id, credentials: { client_secret: ROTATED } });
});

test("nothing is left to do, and nothing is left after a destroy", async () => {
  const made = await authConfig();
  await stack.expectNothingToDo();
  await stack.destroy();
  expect(emulator.servers()).toMatchObject([{ deleted: true }]);
  expect(emulator.authConfigs().find(({ id }) => id === made?.id)).toMatchObject({ deleted: true });
  expect((await stack.exportState()).deployment.resources ?? []).toEqual([]);
});
