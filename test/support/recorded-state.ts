import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { StoredServer } from "composio-emulator";
import type { Deployment } from "../../tools/pulumi-state";
import { createProjectFolder } from "./project-folder";
import { startTrial, type Trial, type TrialOptions } from "./trial";

/** Stands for the address of Composio, which was an emulator's. */
const ORIGIN = "{{origin}}";

/** A stack that has the recorded state, beside an emulator that has the recorded servers. */
export async function startFromRecorded(
  version: string,
  options: TrialOptions = {},
): Promise<{ trial: Trial; servers: StoredServer[] }> {
  const recorded = await readFile(join(__dirname, `../fixtures/state-${version}.json`), "utf8");
  const servers = serversOf(JSON.parse(recorded));
  const folder = await createProjectFolder({ "servers.json": JSON.stringify({ version: 1, servers }) });
  const trial = await startTrial({
    ...options,
    folder,
    emulator: { dataFile: join(folder.path, "servers.json") },
  });
  await folder.write("state.json", recorded.replaceAll(ORIGIN, trial.emulator.url));
  const { code, stderr } = await trial.stack.run(["stack", "import", "--file", "state.json"]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return { trial, servers };
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
