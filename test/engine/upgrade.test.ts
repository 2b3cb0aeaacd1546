import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { StoredServer } from "composio-emulator";
import type { Deployment } from "../../tools/pulumi-state";
import { createProjectFolder } from "../support/project-folder";
import { startTrial, type Trial } from "../support/trial";

/**
 * The state that each version of the package left, as `pulumi stack export --show-secrets` gave it, and the program
 * that made it. A recorded state is never made anew, or it would no longer be of its version: new ones are added.
 */
const PROGRAMS: Record<string, { servers: string; changed: string }> = {
  "0.1.0": {
    servers: `
      new McpServer("full", {
        name: "Support desk",
        authConfigIds: ["ac_slack_prod", "ac_gmail_prod"],
        noAuthApps: ["exa"],
        allowedTools: ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"],
        managedAuthViaComposio: true,
        adoptExisting: true,
      });
      new McpServer("minimal", { authConfigIds: ["ac_notion_prod"] });
    `,
    changed: `
      new McpServer("full", {
        name: "Sales desk",
        authConfigIds: ["ac_gmail_prod"],
        noAuthApps: ["exa"],
        allowedTools: ["GMAIL_SEND_EMAIL"],
      });
      new McpServer("minimal", { authConfigIds: ["ac_notion_prod"], allowedTools: ["NOTION_CREATE_PAGE"] });
    `,
  },
};
/** Stands for the address of Composio, which was an emulator's. */
const ORIGIN = "{{origin}}";

let trial: Trial;

afterEach(() => trial.cleanup());

/** A stack that has the recorded state, beside an emulator that has the recorded servers. */
async function importState(version: string): Promise<StoredServer[]> {
  const recorded = await readFile(join(__dirname, `../fixtures/state-${version}.json`), "utf8");
  const servers = serversOf(JSON.parse(recorded));
  const folder = await createProjectFolder({ "servers.json": JSON.stringify({ version: 1, servers }) });
  trial = await startTrial({ folder, emulator: { dataFile: join(folder.path, "servers.json") } });
  await folder.write("state.json", recorded.replaceAll(ORIGIN, trial.emulator.url));
  const { code, stderr } = await trial.stack.run(["stack", "import", "--file", "state.json"]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return servers;
}

function serversOf({ deployment }: Deployment): StoredServer[] {
  const recorded = deployment.resources?.filter(({ type }) => type.endsWith(":McpServer")) ?? [];
  return recorded.map(({ id = "", outputs = {} }) => {
    const text = (name: string) => String(outputs[name]);
    const list = (name: string) => (Array.isArray(outputs[name]) ? outputs[name].map(String) : []);
    return {
      id,
      name: text("name"),
      auth_config_ids: list("authConfigIds"),
      no_auth_apps: list("noAuthApps"),
      allowed_tools: list("allowedTools"),
      toolkits: list("toolkits"),
      managed_auth_via_composio: outputs.managedAuthViaComposio === true,
      server_instance_count: Number(outputs.serverInstanceCount),
      deleted: false,
      created_at: text("createdAt"),
      updated_at: text("updatedAt"),
    };
  });
}

describe.each(Object.entries(PROGRAMS))("a stack that version %s made", (version, { servers, changed }) => {
  test("has nothing to do, is updated in place, and is destroyed", async () => {
    const recorded = await importState(version);
    await trial.program(servers);
    await trial.stack.expectNothingToDo();
    expect(new Set(trial.requests())).toEqual(new Set(["getMcpServer"]));
    await trial.stack.up(["--expect-no-changes"]);
    expect(trial.requests()).toEqual([]);
    expect(trial.servers()).toEqual(recorded);

    await trial.program(changed);
    await trial.stack.up();
    expect(trial.requests()).toEqual(recorded.map(() => "updateMcpServer"));
    expect(trial.servers().map(({ id }) => id)).toEqual(recorded.map(({ id }) => id));
    expect(trial.servers()).not.toEqual(recorded);
    await trial.finish();
  });

  test("is destroyed without an update before", async () => {
    const recorded = await importState(version);
    await trial.program("");
    await trial.stack.destroy();
    expect(trial.requests()).toEqual(recorded.map(() => "deleteMcpServer"));
    expect(trial.servers()).toEqual([]);
    expect((await trial.stack.exportState()).deployment.resources ?? []).toEqual([]);
  });
});
