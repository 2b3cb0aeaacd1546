import { writeFile } from "node:fs/promises";
import { checkTypes } from "../support/check-types";
import { runImport } from "../support/import-command";
import { PLUGIN } from "../support/native-trial";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";
import { API_KEY, type ProgramOfTrial, startTrial, type Trial } from "../support/trial";

const TENANT = "tenant_secret_0123456789";
const URL = "https://mcp.example.com/orders";
const UP = ["up", "--yes", "--skip-preview"];

let folder: ProjectFolder;
let trial: Trial;
let catalogue: Set<string>;

/** Starts the trial of a test, in the dynamic host unless another is given. */
async function start(program?: ProgramOfTrial): Promise<void> {
  folder = await createProjectFolder({});
  trial = await startTrial({ folder, ...(program && { program }) });
  catalogue = new Set(trial.emulator.authConfigs().map(({ id }) => id));
}
afterEach(() => trial.cleanup());

function toolkits() {
  return trial.emulator.customToolkits().filter(({ deleted }) => !deleted);
}

function authConfigs() {
  return trial.emulator.authConfigs().filter(({ id, deleted }) => !deleted && !catalogue.has(id));
}

/** The requests that write, since the last call. */
function writes(): string[] {
  return trial.requests().filter((operation) => !/^(get|list)/.test(operation));
}

/** Sends a request as somebody else does. */
async function elsewhere<Answer>(path: string, body: object): Promise<Answer> {
  const answer = await fetch(`${trial.emulator.url}/api/v3.1${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": API_KEY, "user-agent": "elsewhere" },
    body: JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
  return (await answer.json()) as Answer;
}

function toolkitElsewhere(
  headers: object = { Authorization: "Bearer {{generic_api_key}}", "X-Tenant": TENANT },
) {
  const auth_schemes = [{ mode: "API_KEY", headers }];
  const toolkit_config = { name: "Orders", mcp_url: URL, auth_schemes };
  return elsewhere("/custom/toolkits/upsert", { slug: "orders", toolkit_config });
}

async function authConfigElsewhere(): Promise<string> {
  const auth_config = { type: "use_custom_auth", authScheme: "API_KEY" };
  const body = { toolkit: { slug: "CUSTOM_ORDERS" }, auth_config };
  return (await elsewhere<{ auth_config: { id: string } }>("/auth_configs", body)).auth_config.id;
}

/** A custom toolkit and its auth config. */
function program({ name = "Orders", url = URL, texts = "Key", more = "", ofAuthConfig = "" } = {}): string {
  return `
    const orders = new CustomToolkit("orders", {
      slug: "orders",
      name: "${name}",
      mcpUrl: "${url}",
      authSchemes: [{
        mode: "API_KEY",
        headers: { Authorization: "Bearer {{generic_api_key}}", "X-Tenant": "${TENANT}" },
        apiKeyField: { displayName: "${texts}", description: "The key of your account" },
      }],
      ${more}
    });
    const auth = new AuthConfig("orders", {
      toolkit: orders.toolkitSlug,
      custom: { authScheme: "API_KEY" },
      enabledForToolRouter: true,
      ${ofAuthConfig}
    });
    Object.assign(exports, { slug: orders.toolkitSlug, version: orders.version, tools: orders.toolsCount, auth: auth.id });
  `;
}

test("a custom toolkit and its auth config go through their whole life", async () => {
  await start();
  await trial.stack.setConfig({ "composio:preflight": "true" });
  await trial.program(program());
  const preview = await trial.stack.preview(["--diff"]);
  expect(preview.stdout).toMatch(/\+ 3 to create/);
  expect(preview.stdout + preview.stderr).not.toContain(TENANT);
  const made = await trial.stack.up();
  expect(made.stdout + made.stderr).not.toContain("is not there, or not yet");
  expect(await trial.stack.outputs()).toMatchObject({
    slug: "CUSTOM_ORDERS",
    version: expect.stringMatching(/^\d{8}_00$/),
    tools: 0,
  });
  expect(toolkits()).toMatchObject([{ slug: "CUSTOM_ORDERS", mcp_url: URL }]);
  expect(authConfigs()).toMatchObject([{ toolkit: "CUSTOM_ORDERS", auth_scheme: "API_KEY" }]);
  await trial.stack.expectNothingToDo();

  await trial.program(program({ name: "Orders desk", texts: "Token" }));
  writes();
  expect((await trial.stack.preview(["--diff"])).stdout).toMatch(/~ 1 to update/);
  await trial.stack.up();
  expect(writes()).toEqual(["upsertCustomToolkit"]);
  expect(toolkits()).toMatchObject([
    { name: "Orders desk", auth_schemes: [{ api_key_field: { display_name: "Token" } }] },
  ]);
  await trial.stack.expectNothingToDo();

  trial.emulator.changeCustomToolkit("CUSTOM_ORDERS", { name: "Renamed", tools_count: 12 });
  await trial.stack.refresh();
  expect((await trial.stack.preview(["--diff"])).stdout).toMatch(/~ 1 to update/);
  await trial.stack.up();
  expect(toolkits()).toMatchObject([{ name: "Orders desk" }]);
  expect(JSON.stringify(await trial.stack.exportState())).not.toContain(TENANT);
  await trial.finish();
  expect([toolkits(), authConfigs()]).toEqual([[], []]);
  const [deletion] = trial.emulator.journal.requests("deleteCustomToolkit");
  expect(deletion?.query).toEqual({ revoke_on_delete: "false" });
});

test("the tools are read anew by what the program says, and a toolkit whose tools cannot be read is kept", async () => {
  await start();
  const synced = (trigger: string, account?: string) =>
    `${program({ more: `syncTrigger: "${trigger}", ${account ? `syncAccountId: "${account}",` : ""}` })}
    const account = new ConnectedAccount("orders", {
      authConfigId: auth.id, userId: "service", credentials: { generic_api_key: "${TENANT}" },
    });
    exports.account = account.id;`;
  await trial.program(synced("1", "ca_gone"));
  const failed = await trial.stack.run(UP);
  expect(failed.code).not.toBe(0);
  expect(failed.stdout).toContain("only its tools were not read anew");
  expect(toolkits()).toMatchObject([{ slug: "CUSTOM_ORDERS", tools_count: 0 }]);

  // The account needs the toolkit, so that the first run has none.
  await trial.program(synced("1"));
  const { stdout, stderr } = await trial.stack.up();
  expect(stdout + stderr).toContain("Set syncAccountId");
  const account = String((await trial.stack.outputs()).account);
  await trial.stack.expectNothingToDo();

  await trial.program(synced("1", account));
  await trial.stack.up();
  expect(await trial.stack.outputs()).toMatchObject({ tools: 3, version: expect.stringMatching(/_01$/) });
  expect(toolkits()).toHaveLength(1);
  await trial.stack.expectNothingToDo();

  trial.emulator.settings.customToolkits.servedTools = 4;
  await trial.program(synced("2", account));
  expect((await trial.stack.preview()).stdout).toMatch(/~ 1 to update/);
  writes();
  await trial.stack.up();
  expect(writes()).toEqual(["syncCustomToolkit"]);
  expect(await trial.stack.outputs()).toMatchObject({ tools: 4, version: expect.stringMatching(/_02$/) });
  await trial.stack.expectNothingToDo();
  await trial.finish();
  expect([toolkits(), authConfigs()]).toEqual([[], []]);
});

test("all that may differ between observations of Composio makes no difference", async () => {
  await start(PLUGIN);
  Object.assign(trial.emulator.settings.customToolkits, {
    urlField: "app_url",
    shownUrl: "absent",
    counters: "soft-deleted",
    deletedFlag: "text",
    leftOut: "kept",
    slugs: "same-case",
    lagMs: 700,
  });
  await trial.program(program({ more: "revokeOnDelete: true," }));
  await trial.stack.up();
  await trial.stack.expectNothingToDo();
  await trial.program(program({ name: "Orders desk", more: "revokeOnDelete: true," }));
  await trial.stack.up();
  expect(toolkits()).toMatchObject([{ name: "Orders desk", mcp_url: URL }]);
  await trial.finish();
  expect([toolkits(), authConfigs()]).toEqual([[], []]);
  const [deletion] = trial.emulator.journal.requests("deleteCustomToolkit");
  expect(deletion?.query).toEqual({ revoke_on_delete: "true" });
});

test("one that is gone is created again, with the auth config that went with it", async () => {
  await start(PLUGIN);
  await trial.program(program());
  await trial.stack.up();
  trial.emulator.deleteCustomToolkit("CUSTOM_ORDERS");
  expect(authConfigs()).toEqual([]);
  await trial.stack.refresh();
  expect((await trial.stack.preview()).stdout).toMatch(/\+ 2 to create/);
  await trial.stack.up();
  expect([toolkits().length, authConfigs().length]).toEqual([1, 1]);
  await trial.finish();
});

test("a replacement is refused while it would take auth configs with it, and goes on when that is wanted", async () => {
  await start(PLUGIN);
  await trial.program(program());
  await trial.stack.up();
  const foreign = await authConfigElsewhere();
  const changed = { url: "https://mcp.example.com/other" };

  await trial.stack.setConfig({ "composio:preflight": "true" });
  await trial.program(program(changed));
  const early = await trial.stack.run(UP);
  expect(early.code).not.toBe(0);
  expect(early.stdout).toContain(
    "Composio would delete the toolkit CUSTOM_ORDERS first, with its 2 auth configs",
  );
  expect(authConfigs()).toHaveLength(2);

  await trial.stack.setConfig({ "composio:preflight": "false" });
  const late = await trial.stack.run(UP);
  expect(late.code).not.toBe(0);
  expect(late.stdout).toContain(`Composio would delete its auth config (${foreign}) with it`);
  expect(toolkits()).toMatchObject([{ mcp_url: URL }]);
  expect(authConfigs().map(({ id }) => id)).toContain(foreign);

  await trial.stack.setConfig({ "composio:preflight": "true" });
  await trial.program(program({ more: "forceDestroy: true," }));
  await trial.stack.up();
  await trial.program(program({ ...changed, more: "forceDestroy: true," }));
  await trial.stack.up();
  expect(toolkits()).toMatchObject([{ slug: "CUSTOM_ORDERS", mcp_url: changed.url }]);
  expect(authConfigs()).toMatchObject([{ toolkit: "CUSTOM_ORDERS" }]);
  expect(authConfigs().map(({ id }) => id)).not.toContain(foreign);
  await trial.finish();
});

test("the people of its auth config are asked for before a replacement", async () => {
  await start();
  await trial.program(program());
  await trial.stack.up();
  const { auth } = await trial.stack.outputs();
  trial.emulator.changeAuthConfig(String(auth), { no_of_connections: 2 });
  await trial.program(program({ url: "https://mcp.example.com/other" }));
  const { code, stdout } = await trial.stack.run(UP);
  expect(code).not.toBe(0);
  expect(stdout).toContain("2 accounts are connected through it");
  expect([toolkits(), authConfigs()]).toMatchObject([[{ mcp_url: URL }], [{ id: auth }]]);
  trial.emulator.changeAuthConfig(String(auth), { no_of_connections: 0 });
  await trial.program(program());
  await trial.stack.up();
  await trial.finish();
});

test("one that is there already is adopted only where the program asks for it", async () => {
  await start(PLUGIN);
  await toolkitElsewhere();
  await trial.program(program());
  const refused = await trial.stack.run(UP);
  expect(refused.code).not.toBe(0);
  expect(refused.stdout).toContain("Composio has the toolkit CUSTOM_ORDERS already");
  expect(writes()).toEqual(["upsertCustomToolkit"]);

  await trial.program(program({ url: "https://mcp.example.com/other", more: "adoptExisting: true," }));
  const other = await trial.stack.run(UP);
  expect(other.code).not.toBe(0);
  expect(other.stdout).toContain("has another mcpUrl than declared");
  expect(writes()).toEqual([]);

  await trial.program(program({ name: "Adopted", more: "adoptExisting: true," }));
  await trial.stack.up();
  expect(toolkits()).toMatchObject([{ name: "Adopted", mcp_url: URL }]);
  await trial.finish();
  expect(toolkits()).toEqual([]);
});

test("a slug that is given as a text is used by an auth config of the same run", async () => {
  await start(PLUGIN);
  await trial.stack.setConfig({ "composio:preflight": "true" });
  await trial.program(`
    const orders = new CustomToolkit("orders", {
      slug: "orders", name: "Orders", mcpUrl: "${URL}",
      authSchemes: [{ mode: "DCR_OAUTH", discoveryUrl: "https://mcp.example.com/.well-known/oauth" }],
    });
    new AuthConfig("orders", {
      toolkit: "CUSTOM_ORDERS", custom: { authScheme: "DCR_OAUTH" },
    }, { dependsOn: orders });
  `);
  expect((await trial.stack.preview()).stdout).toMatch(/\+ 3 to create/);
  await trial.stack.up();
  expect(authConfigs()).toMatchObject([{ toolkit: "CUSTOM_ORDERS", auth_scheme: "DCR_OAUTH" }]);
  await trial.finish();
});

async function printed(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const { code, ...said } = await runImport(args, { cwd: folder.path, env: trial.stack.environment });
  expect({ code, ...said }).toMatchObject({ code: 0 });
  return said;
}

test("an imported one is not replaced, whatever Composio does not show", async () => {
  await start();
  await toolkitElsewhere();
  await authConfigElsewhere();
  for (const id of catalogue) {
    trial.emulator.changeAuthConfig(id, { deleted: true });
  }
  const { stdout, stderr } = await printed("--all");
  expect(stderr).toContain("authSchemes[0].headers");
  await folder.write("import.json", stdout);
  const imported = await trial.stack.run([
    ...["import", "--file", "import.json", "--generate-code=false", "--yes", "--skip-preview"],
  ]);
  expect({ code: imported.code, output: imported.stdout + imported.stderr }).toMatchObject({ code: 0 });
  const source = (await printed("--all", "--typescript")).stdout;
  await writeFile(`${folder.path}/index.ts`, source);
  await checkTypes(folder.path);
  await trial.stack.expectNothingToDo();

  await writeFile(`${folder.path}/index.ts`, source.replace('"Orders"', '"Orders desk"'));
  const unknown = await trial.stack.run(UP);
  expect(unknown.code).not.toBe(0);
  expect(unknown.stdout).toContain("Set authSchemes[0].headers in the program to what the toolkit has");

  const withHeaders = (tenant: string) =>
    source.replace(
      'mode: "API_KEY"',
      `mode: "API_KEY" as const, headers: { Authorization: "Bearer {{generic_api_key}}", "X-Tenant": "${tenant}" }`,
    );
  await writeFile(`${folder.path}/index.ts`, withHeaders("another"));
  await checkTypes(folder.path);
  const wrong = await trial.stack.run(UP);
  expect(wrong.code).not.toBe(0);
  expect(wrong.stdout).toContain("compare mcpUrl, authSchemes and their headers with what it has");
  expect(toolkits()).toMatchObject([{ auth_schemes: [{ headers: { "X-Tenant": TENANT } }] }]);

  writes();
  await writeFile(`${folder.path}/index.ts`, withHeaders(TENANT));
  expect((await trial.stack.preview()).stdout).toMatch(/~ 1 to update/);
  await trial.stack.up();
  expect(writes()).toEqual(["upsertCustomToolkit"]);
  expect(JSON.stringify(await trial.stack.exportState())).not.toContain(TENANT);
  await trial.finish();
  expect([toolkits(), authConfigs()]).toEqual([[], []]);
});

/** The names of the auth configs that a warning is about, once each: the CLI repeats each warning at the end. */
function warnedOf(said: string): string[] {
  const found = said.matchAll(/the auth config "([^"]+)-\w+" \(id \S+\) names the custom toolkit/g);
  return [...new Set([...found].map(([, name = ""]) => name))];
}

const ORDERS = `
  const orders = new CustomToolkit("orders", {
    slug: "orders",
    name: "Orders",
    mcpUrl: "https://mcp.example.com/orders",
    authSchemes: [{ mode: "API_KEY", headers: { Authorization: "Bearer {{generic_api_key}}" } }],
    forceDestroy: true,
  });
`;

test("an auth config that names a custom toolkit by text hears of its replacement, and one that is wired is replaced", async () => {
  await start(PLUGIN);
  const program = (orders: string) =>
    trial.program(`
      ${orders}
      const custom = { authScheme: "API_KEY" };
      new AuthConfig("by-text", { toolkit: "CUSTOM_ORDERS", custom }, { dependsOn: orders });
      new AuthConfig("wired", { toolkit: orders.toolkitSlug, custom });
    `);
  await program(ORDERS);
  await trial.stack.up();
  await program(ORDERS.replace("example.com/orders", "example.com/other"));
  for (const args of [["preview"], ["up", "--yes", "--skip-preview"]]) {
    const { code, stdout, stderr } = await trial.stack.run(args);
    expect(code).toBe(0);
    expect(warnedOf(stdout + stderr)).toEqual(["by-text"]);
    expect(stdout + stderr).toContain("`toolkitSlug`");
  }
});

test("an auth config that names a custom toolkit by text hears of its deletion", async () => {
  await start();
  const auth = `new AuthConfig("by-text", { toolkit: "CUSTOM_ORDERS", custom: { authScheme: "API_KEY" } });`;
  await trial.program(ORDERS);
  await trial.stack.up();
  await trial.program(ORDERS + auth);
  await trial.stack.up();
  await trial.program(auth);
  const { stdout, stderr } = await trial.stack.up();
  expect(warnedOf(stdout + stderr)).toEqual(["by-text"]);
  expect(stdout + stderr).toContain("Take the auth config out of the program too");
  expect([toolkits(), authConfigs()]).toEqual([[], []]);
  await trial.program("");
  await trial.stack.up();
  await trial.finish();
});
