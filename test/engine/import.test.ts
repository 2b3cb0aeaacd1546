import { checkTypes } from "../support/check-types";
import { runImport } from "../support/import-command";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";
import { API_KEY, startTrial, type Trial } from "../support/trial";

let folder: ProjectFolder;
let trial: Trial;

beforeEach(async () => {
  folder = await createProjectFolder({});
  trial = await startTrial({ folder });
});
afterEach(() => trial.cleanup());

async function printed(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runImport(args, { cwd: folder.path, env: trial.stack.environment });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return stdout;
}

/** Sends a request as somebody else does. */
async function post<Answer>(path: string, body: object): Promise<Answer> {
  const answer = await fetch(`${trial.emulator.url}/api/v3${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": API_KEY, "user-agent": "elsewhere" },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Answer;
}

/** Creates servers as somebody else does, and gives the id of each. */
async function elsewhere(...bodies: object[]): Promise<string[]> {
  const ids: string[] = [];
  for (const body of bodies) {
    const path = "toolkits" in body ? "/mcp/servers/custom" : "/mcp/servers";
    ids.push((await post<{ id: string }>(path, body)).id);
  }
  return ids;
}

/** The same for an auth config. */
async function authConfigElsewhere(toolkit: string, auth_config: object): Promise<string> {
  const body = { toolkit: { slug: toolkit }, auth_config };
  return (await post<{ auth_config: { id: string } }>("/auth_configs", body)).auth_config.id;
}

/** The auth configs that exist in the emulator now. */
function authConfigs() {
  return trial.emulator.authConfigs().filter(({ deleted }) => !deleted);
}

function writes(): string[] {
  return trial.requests().filter((operation) => !/^(get|list)/.test(operation));
}

/** Imports what the command prints, and goes on with the program that it prints. */
async function importInto(...args: string[]): Promise<void> {
  await folder.write("import.json", await printed(...args));
  const { code, stdout, stderr } = await trial.stack.run([
    ...["import", "--file", "import.json", "--generate-code=false", "--yes", "--skip-preview"],
  ]);
  expect({ code, output: stdout + stderr }).toMatchObject({ code: 0 });
  await folder.write("index.ts", await printed(...args, "--typescript"));
  await checkTypes(folder.path);
}

const DESK = {
  name: "Research desk",
  auth_config_ids: ["ac_notion_prod"],
  allowed_tools: ["NOTION_QUERY_DATABASE"],
};

test("a server is imported, and then managed like any other", async () => {
  const [id] = await elsewhere(DESK);
  await importInto("Research desk", "--as", "desk");
  trial.emulator.journal.clear();
  await trial.stack.expectNothingToDo();
  expect(trial.requests()).toEqual(["getMcpServer"]);

  const program = await printed(String(id), "--as", "desk", "--typescript");
  await folder.write("index.ts", program.replace('"NOTION_QUERY_DATABASE"', '"NOTION_CREATE_NOTION_PAGE"'));
  await trial.stack.up();
  expect(trial.servers()).toMatchObject([{ id, allowed_tools: ["NOTION_CREATE_NOTION_PAGE"] }]);
  await trial.stack.expectNothingToDo();
  await trial.stack.up();
  await trial.finish();
});

test("all servers are imported, whatever they have, and drift of them shows", async () => {
  const [, , exa] = await elsewhere(
    DESK,
    {
      name: "research-desk",
      auth_config_ids: ["ac_gmail_prod", "ac_slack_prod"],
      managed_auth_via_composio: true,
    },
    { name: "default", auth_config_ids: [], no_auth_apps: ["exa"] },
    { name: "2nd line", auth_config_ids: ["ac_gmail_prod"], toolkits: ["exa", "notion"] },
    { name: "Support line", auth_config_ids: ["ac_gmail_prod"] },
  );
  await importInto("--all");
  await trial.stack.expectNothingToDo();
  trial.emulator.changeServer(String(exa), { toolkits: [] });
  expect((await trial.stack.preview(["--refresh"])).stdout).toContain("~ 1 to update");
  await trial.stack.up(["--refresh"]);
  await trial.finish();
});

/** Leaves a project with an auth config of Composio's, one of its own, and two servers that name them. */
async function givenProject(): Promise<{ mail: string; crm: string }> {
  for (const { id } of authConfigs()) {
    trial.emulator.changeAuthConfig(id, { deleted: true });
  }
  const mail = await authConfigElsewhere("gmail", {
    type: "use_composio_managed_auth",
    name: "Desk",
    credentials: { scopes: ["a.read", "a.send"] },
  });
  const crm = await authConfigElsewhere("hubspot", {
    type: "use_custom_auth",
    name: "Desk crm",
    authScheme: "OAUTH2",
    credentials: { client_id: "crm-client", client_secret: "hs_elsewhere", scopes: "crm.read crm.write" },
    proxy_config: { proxy_url: "https://proxy.test/", proxy_auth_key: "proxy_0123456789" },
    is_enabled_for_tool_router: true,
  });
  await elsewhere({ name: "Desk", auth_config_ids: [mail, crm] }, { name: "Line", auth_config_ids: [crm] });
  return { mail, crm };
}

test("a project is imported with its auth configs, whose credentials are then set by one update", async () => {
  const { mail, crm } = await givenProject();
  await importInto("--all");
  trial.requests();
  await trial.stack.expectNothingToDo();
  expect(writes()).toEqual([]);
  const program = await printed("--all", "--typescript");
  expect(program).toContain("authConfigIds: [deskAuthConfig.id, deskCrmAuthConfig.id]");

  const credentials = 'credentials: { client_id: "crm-client", client_secret: "hs_set_0123456789" }';
  const scheme = 'authScheme: "OAUTH2"';
  await folder.write("index.ts", program.replace(scheme, `${scheme}, ${credentials}`));
  expect((await trial.stack.preview()).stdout).toMatch(/~ 1 to update/);
  trial.requests();
  await trial.stack.up();
  expect(writes()).toEqual(["updateAuthConfig"]);
  expect(authConfigs()).toMatchObject([
    { id: mail, name: "Desk", credentials: { scopes: ["a.read", "a.send"] } },
    {
      id: crm,
      credentials: {
        client_id: "crm-client",
        client_secret: "hs_set_0123456789",
        scopes: ["crm.read", "crm.write"],
      },
      proxy_config: { proxy_url: "https://proxy.test/", proxy_auth_key: "proxy_0123456789" },
      is_enabled_for_tool_router: true,
    },
  ]);
  expect(JSON.stringify(await trial.stack.exportState())).not.toContain("hs_set_0123456789");
  await trial.finish();
  expect(authConfigs()).toEqual([]);
});

test("one auth config is imported, disabled as it is", async () => {
  await importInto("notion-legacy", "--as", "legacy");
  await trial.stack.expectNothingToDo();
  trial.requests();
  await trial.stack.up();
  expect(writes()).toEqual([]);
  await trial.finish();
  expect(authConfigs().map(({ id }) => id)).not.toContain("ac_notion_legacy");
});
