import { type Emulator, type EmulatorSettings, startEmulator } from "composio-emulator";
import { codeOf } from "../../provider/resources/loader";
import { type CountingProxy, startCountingProxy } from "../support/counting-proxy";
import { type DynamicHost, type Properties, startDynamicHost } from "../support/dynamic-host";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";

const LOAD: Partial<EmulatorSettings> = { latencyMs: 200, requestsPerSecond: 20, failEvery: 10 };
const NO_LOAD: Partial<EmulatorSettings> = { latencyMs: 0, requestsPerSecond: 0, failEvery: 0 };
const DEFAULT_MAX_IN_FLIGHT = 10;

interface State {
  id: string;
  outputs: Properties;
}

let folder: ProjectFolder;
let emulator: Emulator;
let proxy: CountingProxy;
let host: DynamicHost | undefined;

beforeAll(async () => {
  folder = await createProjectFolder({});
});
beforeEach(async () => {
  emulator = await startEmulator();
  proxy = await startCountingProxy(emulator.url);
});
afterEach(async () => {
  await host?.stop();
  await proxy.close();
  await emulator.close();
});

async function start(config: Record<string, string> = {}): Promise<DynamicHost> {
  host = await startDynamicHost({
    cwd: folder.path,
    config: { "composio:apiKey": "ak_load_0123456789", "composio:baseUrl": proxy.origin, ...config },
  });
  return host;
}

function inputsOf(index: number): Properties {
  return { __provider: codeOf("McpServer"), name: `server ${index}`, authConfigIds: ["ac_gmail_prod"] };
}

function createAtOnce(provider: DynamicHost, count: number): Promise<State[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => provider.create(inputsOf(index))));
}

/** Expects that each result is a server of its own, and that the emulator never had another. */
function expectExactly(states: State[]): void {
  const found = emulator.servers().map(({ id, name, deleted }) => ({ id, name, deleted }));
  const expected = states.map(({ id }, index) => ({ id, name: `server ${index}`, deleted: false }));
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  expect(found.sort(byName)).toEqual(expected.sort(byName));
  expect(new Set(states.map(({ id }) => id)).size).toBe(states.length);
}

test("200 servers at once come to exist exactly once each, at a slow Composio that limits and fails", async () => {
  const provider = await start();
  Object.assign(emulator.settings, LOAD);
  const states = await createAtOnce(provider, 200);
  expectExactly(states);
  expect(proxy.peak()).toBe(DEFAULT_MAX_IN_FLIGHT);
  const statuses = new Set(emulator.journal.requests().map(({ status }) => status));
  expect(statuses).toEqual(new Set([200, 201, 429, 500]));

  Object.assign(emulator.settings, NO_LOAD);
  const updated = await Promise.all(
    states.map(async ({ id, outputs }, index) => {
      const news = { ...inputsOf(index), allowedTools: ["GMAIL_SEND_EMAIL"] };
      return { id, outputs: (await provider.update(id, outputs, news)).outputs };
    }),
  );
  expectExactly(updated);
  expect(emulator.servers().map((server) => server.allowed_tools)).toEqual(
    states.map(() => ["GMAIL_SEND_EMAIL"]),
  );

  await Promise.all(updated.map(({ id, outputs }) => provider.delete(id, outputs)));
  expect(emulator.servers().map(({ deleted }) => deleted)).toEqual(states.map(() => true));
  expect(proxy.peak()).toBe(DEFAULT_MAX_IN_FLIGHT);
});

test("no more requests are under way than composio:maxInFlight allows", async () => {
  const provider = await start({ "composio:maxInFlight": "2" });
  emulator.settings.latencyMs = 50;
  const states = await createAtOnce(provider, 30);
  expectExactly(states);
  await Promise.all(states.map(({ id, outputs }) => provider.read(id, outputs)));
  await Promise.all(states.map(({ id, outputs }) => provider.delete(id, outputs)));
  expect(proxy.peak()).toBe(2);
});
