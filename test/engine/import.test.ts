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

/** Creates servers as somebody else does, and gives the id of each. */
async function elsewhere(...bodies: object[]): Promise<string[]> {
  const ids: string[] = [];
  for (const body of bodies) {
    const path = "toolkits" in body ? "/api/v3/mcp/servers/custom" : "/api/v3/mcp/servers";
    const answer = await fetch(`${trial.emulator.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": API_KEY, "user-agent": "elsewhere" },
      body: JSON.stringify(body),
    });
    ids.push(((await answer.json()) as { id: string }).id);
  }
  return ids;
}

/** Imports what the command prints, and goes on with the program that it prints. */
async function importInto(...args: string[]): Promise<void> {
  await folder.write("import.json", await printed(...args));
  const { code, stdout, stderr } = await trial.stack.run([
    ...["import", "--file", "import.json", "--generate-code=false", "--yes", "--skip-preview"],
  ]);
  expect({ code, output: stdout + stderr }).toMatchObject({ code: 0 });
  await folder.write("index.ts", await printed(...args, "--typescript"));
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
