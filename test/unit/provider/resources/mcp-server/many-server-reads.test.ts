import { type Emulator, startEmulator } from "composio-emulator";
import type { ComposioApi } from "../../../../../provider/resources/api";
import type { McpServers } from "../../../../../provider/resources/mcp-server/mcp-servers";
import { apiAt } from "../../../../support/composio";
import { FAULTS, type NamedFault } from "../../../../support/faults";
import { createServer } from "../../../../support/mcp-servers";
import { ownTime } from "../../../../support/time/own-time";

const COUNT = 20;

ownTime();

interface Project {
  emulator: Emulator;
  api: ComposioApi;
  servers: McpServers;
  ids: string[];
}

/** An emulator with 20 servers, which grants 5 of them a page. */
async function project(): Promise<Project> {
  const emulator = await startEmulator();
  emulator.settings.maximumLimit = 5;
  const api = apiAt(emulator.url);
  const { mcpServers: servers } = api;
  const ids: string[] = [];
  for (let index = 0; index < COUNT; index++) {
    ids.push(
      (await createServer(servers, { name: `server ${index}`, auth_config_ids: ["ac_gmail_prod"] })).id,
    );
  }
  emulator.journal.clear();
  return { emulator, api, servers, ids };
}

async function readAll({ servers, ids }: Project): Promise<(string | undefined)[]> {
  const found = await Promise.all(ids.map((id) => servers.findInBatch(id)));
  return found.map((server) => server?.id);
}

function operations({ emulator }: Project): string[] {
  return emulator.journal.requests().map(({ operation }) => String(operation));
}

test("the size of a page is learned", async () => {
  const trial = await project();
  expect(await readAll(trial)).toEqual(trial.ids);
  expect(operations(trial).sort()).toEqual([
    ...Array(3).fill("getMcpServer"),
    ...Array(4).fill("listMcpServers"),
  ]);
  await trial.emulator.close();
});

test("reads that have a deadline each share the pages of the list, and what was written", async () => {
  const trial = await project();
  const { api, ids } = trial;
  const inTime = () => api.until(30_000).mcpServers;
  const found = await Promise.all(ids.map((id) => inTime().findInBatch(id)));
  expect(found.map((server) => server?.id)).toEqual(ids);
  expect(operations(trial)).toHaveLength(7);

  await inTime().update(String(ids[9]), { name: "renamed" });
  const names = await Promise.all(ids.map(async (id) => (await api.mcpServers.findInBatch(id))?.name));
  expect(names[9]).toBe("renamed");
  await trial.emulator.close();
});

test("a read waits for a page no longer than its deadline, and then asks alone", async () => {
  const trial = await project();
  const { api, emulator, ids } = trial;
  emulator.faults.add({ operation: "listMcpServers", kind: "delay", ms: 60_000, times: 9 });
  const { mcpServers } = api.until(500);
  const found = await Promise.all(ids.slice(0, 5).map((id) => mcpServers.findInBatch(id)));
  expect(found.map((server) => server?.id)).toEqual(ids.slice(0, 5));
  await trial.emulator.close();
});

test("what was read, or asked for, before a write of this process does not answer a read after it", async () => {
  const trial = await project();
  const { emulator, servers, ids } = trial;
  await readAll(trial);
  await servers.update(String(ids[9]), { name: "renamed" });
  expect(await Promise.all(ids.map(async (id) => (await servers.findInBatch(id))?.name))).toContain(
    "renamed",
  );

  emulator.faults.add({ operation: "listMcpServers", kind: "delay", ms: 300, when: "after", times: 9 });
  const early = ids.map((id) => servers.findInBatch(id));
  await servers.update(String(ids[9]), { name: "renamed twice" });
  await servers.remove(String(ids[10]));
  const late = await Promise.all(ids.map((id) => servers.findInBatch(id)));
  expect(late[9]).toMatchObject({ name: "renamed twice" });
  expect(late[10]).toBeUndefined();
  await Promise.all(early);
  await emulator.close();
});

const ofTheList = FAULTS.filter(({ fault }) => fault !== "refuse");

test.each(ofTheList)("a list with this fault never makes a server seem gone: $name", async ({ fault }) => {
  const trial = await project();
  const { mcpServers: servers } = apiAt(trial.emulator.url, { timeoutMs: 8_000, retryBudgetMs: 1_000 });
  const lasting = fault as Exclude<NamedFault["fault"], "refuse">;
  trial.emulator.faults.add({ ...lasting, operation: "listMcpServers", times: 1_000 });
  expect(await readAll({ ...trial, servers })).toEqual(trial.ids);
  await trial.emulator.close();
});
