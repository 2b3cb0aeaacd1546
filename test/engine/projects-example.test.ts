import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { PLUGIN_FOLDER } from "../../tools/plugin-package/folder";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { WITHOUT_TYPES } from "../support/example-environment";
import { KeySearch } from "../support/key-search";
import { copyExample, type ProjectFolder } from "../support/project-folder";

const KEY = "org_projects_0123456789";

let emulator: Emulator;
let folder: ProjectFolder;
let stack: PulumiStack;

beforeAll(async () => {
  emulator = await startEmulator({ organizationApiKeys: [KEY] });
  folder = await copyExample("projects");
  const env = { COMPOSIO_BASE_URL: emulator.url, ...WITHOUT_TYPES };
  stack = await createPulumiStack({ cwd: folder.path, env, folders: [PLUGIN_FOLDER] });
  await stack.init("projects-test");
  await stack.setConfig({}, { "composio:organizationApiKey": KEY });
});
afterAll(async () => {
  await stack.cleanup();
  await folder.remove();
  await emulator.close();
});

const live = () => emulator.projects().filter(({ deleted }) => !deleted);
const contents = () =>
  live().map(({ name, id }) => {
    const { authConfigs, sessions, webhookSubscriptions } = emulator.contentsOf(id);
    return {
      name: name.replace(/-[0-9a-f]{16}$/, ""),
      configs: authConfigs.filter(({ deleted }) => !deleted).length,
      users: sessions.filter(({ deleted }) => !deleted).map(({ config }) => config.user_id),
      urls: webhookSubscriptions.filter(({ deleted }) => !deleted).map(({ webhook_url }) => webhook_url),
    };
  });
const STAGING = {
  name: "staging",
  configs: 1,
  users: ["staging-agent"],
  urls: ["https://staging.example.com/composio"],
};
const PRODUCTION = {
  name: "production",
  configs: 1,
  users: ["production-agent"],
  urls: ["https://hooks.example.com/composio"],
};

test("one program makes two projects, and by their keys all that is in them", async () => {
  await stack.preview();
  expect(live()).toEqual([]);
  await stack.up();
  expect(contents()).toEqual(expect.arrayContaining([STAGING, PRODUCTION]));
  expect(emulator.sessions()).toEqual([]);
  const outputs = await stack.outputs({ showSecrets: true });
  const keys = live().map(({ api_key }) => api_key);
  expect(
    [outputs.staging, outputs.production].map((each) => (each as { apiKey: string }).apiKey).sort(),
  ).toEqual([...keys].sort());
  await stack.expectNothingToDo();
});

test("no key stands in the clear", async () => {
  for (const key of [KEY, ...live().map(({ api_key }) => String(api_key))]) {
    const search = new KeySearch(stack, key);
    await search.run(["preview", "--diff"]);
    await search.run(["stack", "export"]);
    expect(search.said()).toEqual([]);
    expect(await search.files(folder.path)).toEqual([]);
  }
});

test("a change of what is in a project leaves the other one alone", async () => {
  const program = await readFile(join(folder.path, "index.ts"), "utf8");
  await folder.write("index.ts", program.replace("https://staging.", "https://stage."));
  await stack.up();
  expect(contents()).toEqual(
    expect.arrayContaining([{ ...STAGING, urls: ["https://stage.example.com/composio"] }, PRODUCTION]),
  );
  await stack.expectNothingToDo();
});

test("a project that somebody else has deleted is gone in a refresh, and an up makes it again", async () => {
  const types = async () =>
    ((await stack.exportState()).deployment.resources ?? [])
      .filter(({ urn }) => /staging[^:]*$/.test(urn))
      .map(({ type }) => type)
      .sort();
  const contained = [
    "composio:index:AuthConfig",
    "composio:index:Session",
    "composio:index:WebhookSubscription",
  ];
  const provider = "pulumi:providers:composio";
  const [gone] = live().filter(({ name }) => name.startsWith("staging"));
  emulator.deleteProject(String(gone?.id));

  // What was in it is not known to be gone: its key opens nothing any more.
  const refreshed = await stack.run(["refresh", "--yes", "--skip-preview"]);
  expect(refreshed.stdout).toMatch(/composio:index:Project staging deleted/);
  expect(refreshed.stdout).toContain("Composio answered 401");
  expect(await types()).toEqual([...contained, provider]);

  await stack.up();
  expect(contents()).toEqual(
    expect.arrayContaining([{ ...STAGING, configs: 0, users: [], urls: [] }, PRODUCTION]),
  );
  expect((await stack.run(["refresh", "--yes", "--skip-preview"])).stdout).toContain(
    "If they really were deleted, take each out of the state with `pulumi state delete`.",
  );

  const { resources = [] } = (await stack.exportState()).deployment;
  const urn = resources.find((each) => each.urn.endsWith(`${provider}::staging`))?.urn;
  const forgotten = await stack.run(["state", "delete", String(urn), "--target-dependents", "--yes"]);
  expect(forgotten.code).toBe(0);
  expect(await types()).toEqual(["composio:index:Project"]);
  await stack.up();
  expect(contents()).toEqual(
    expect.arrayContaining([{ ...STAGING, urls: ["https://stage.example.com/composio"] }, PRODUCTION]),
  );
  await stack.expectNothingToDo();
});

test("a destroy is refused while something else is in a project, and nothing is left in the end", async () => {
  const [project] = live();
  const headers = { "x-api-key": String(project?.api_key), "content-type": "application/json" };
  const body = JSON.stringify({
    toolkit: { slug: "slack" },
    auth_config: { type: "use_composio_managed_auth" },
  });
  const made = await fetch(`${emulator.url}/api/v3/auth_configs`, { method: "POST", headers, body });
  expect(made.status).toBe(201);
  const refused = await stack.run(["destroy", "--yes", "--skip-preview", "--continue-on-error"]);
  expect(refused.code).not.toBe(0);
  expect(refused.stdout + refused.stderr).toContain(
    "it has auth configs. Composio deletes a project with all",
  );
  expect(live()).toMatchObject([{ id: project?.id }]);

  const { auth_config } = (await made.json()) as { auth_config: { id: string } };
  await fetch(`${emulator.url}/api/v3/auth_configs/${auth_config.id}`, { method: "DELETE", headers });
  await stack.destroy();
  expect(live()).toEqual([]);
  expect((await stack.exportState()).deployment.resources ?? []).toEqual([]);
});
