import { setTimeout as sleep } from "node:timers/promises";
import { type Emulator, startEmulator } from "composio-emulator";
import { type Kind, RESOURCES } from "../../provider/resources";
import { CODE, codeOf } from "../../provider/resources/loader";
import { CREATES } from "../support/creates";
import {
  type DynamicHost,
  type DynamicHostError,
  startDynamicHost,
  startPluginHost,
} from "../support/dynamic-host";
import { type Gate, startGate } from "../support/gate";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";
import { SAMPLES } from "../support/samples";
import { until } from "../support/until";

const KINDS = Object.keys(RESOURCES) as Kind[];
const REFUSED = "the provider is being stopped; nothing was sent";
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

let emulator: Emulator;
let folder: ProjectFolder;
/** Stands before the emulator, and keeps the answers to writes. */
let gate: Gate;

beforeAll(async () => {
  emulator = await startEmulator();
  folder = await createProjectFolder({});
});
afterAll(() => emulator.close());
beforeEach(async () => {
  emulator.reset();
  gate = await startGate(({ method }) => method !== "GET");
});
afterEach(() => gate.close());

const settings = () => ({
  "composio:apiKey": "ak_test",
  "composio:organizationApiKey": "org_test",
  "composio:baseUrl": gate.before(emulator.url),
  "composio:preflight": "false",
});

const STARTS = {
  "the dynamic host": (_kind: Kind) => startDynamicHost({ cwd: folder.path, config: settings() }),
  "the plugin": (kind: Kind) => startPluginHost({ config: settings() }, kind),
};

/** Returns the inputs that the engine sends for the sample of a kind. */
async function inputsOf(host: DynamicHost, kind: Kind) {
  const { inputs, failures } = await host.check({}, { ...SAMPLES[kind].inputs, [CODE]: codeOf(kind) });
  expect(failures).toEqual([]);
  return inputs;
}

/** Starts a create, and stops its process when Composio has the request and its answer waits. */
async function stoppedInMidCreate(host: DynamicHost, kind: Kind) {
  const created = outcomeOf(host.create(await inputsOf(host, kind)));
  await until(() => sent(kind) > 0);
  process.kill(host.pid, "SIGTERM");
  await untilRefusing(host);
  return { created };
}

/** Waits until a process that got a signal begins nothing any more. */
async function untilRefusing(host: DynamicHost): Promise<void> {
  const asked = () => host.check({}, { [CODE]: codeOf("McpServer"), name: "support" });
  while (!(await outcomeOf(asked().then(() => ({ id: "" })))).includes(REFUSED)) {
    await sleep(10);
  }
}

/** The id of what was created, also where a second step was not sent and the state keeps it so, or why nothing was. */
function outcomeOf(created: Promise<{ id: string }>): Promise<string> {
  return created.then(
    ({ id }) => id,
    (error: DynamicHostError) => error.initFailed?.id ?? error.message,
  );
}

const sent = (kind: Kind) => emulator.journal.requests(CREATES[kind]).length;
const made = (kind: Kind) => SAMPLES[kind].live(emulator).map(({ id }) => id);

describe.each(Object.entries(STARTS))("%s that is stopped", (_, start) => {
  test.each(KINDS)("answers a create of the kind %s that is under way, and ends by itself", async (kind) => {
    const host = await start(kind);
    const { created } = await stoppedInMidCreate(host, kind);
    gate.open();
    expect([await created]).toEqual(made(kind));
    expect(await host.ended).toBe(0);
  });

  test.each(KINDS.filter((kind) => kind !== "Session"))(
    "settles a create of the kind %s whose answer is lost by a look",
    async (kind) => {
      const host = await start(kind);
      emulator.faults.add({ operation: CREATES[kind], kind: "error", when: "after" });
      const { created } = await stoppedInMidCreate(host, kind);
      gate.open();
      // The key of a project was in the answer, so that its create fails and the state keeps the project.
      expect([await created]).toEqual(made(kind));
      expect(await host.ended).toBe(0);
      expect(sent(kind)).toBe(1);
    },
  );

  test.each(KINDS)("sends no second create of the kind %s, and waits for nothing", async (kind) => {
    const host = await start(kind);
    emulator.faults.add({ operation: CREATES[kind], kind: "unavailable", retryAfter: 60, times: 100 });
    const { created } = await stoppedInMidCreate(host, kind);
    gate.open();
    expect(await created).toMatch(/could not create the .*answered 503/);
    expect(await host.ended).toBe(0);
    expect(sent(kind)).toBe(1);
    expect(made(kind)).toEqual([]);
  });

  test.each(KINDS)("ends the pause before another create of the kind %s", async (kind) => {
    gate.open();
    const host = await start(kind);
    emulator.faults.add({ operation: CREATES[kind], kind: "unavailable", retryAfter: 60, times: 100 });
    const created = outcomeOf(host.create(await inputsOf(host, kind)));
    await until(() => sent(kind) > 0);
    // The answer arrives, and the pause begins.
    await sleep(200);
    process.kill(host.pid, "SIGTERM");
    expect(await created).toMatch(/could not create the .*answered 503/);
    expect(await host.ended).toBe(0);
    expect(sent(kind)).toBe(1);
  });

  test("begins nothing more, neither a new operation nor the next write of one under way", async () => {
    const host = await start("AuthConfig");
    const inputs = await inputsOf(host, "AuthConfig");
    const disabled = host.create({ ...inputs, enabled: false }).catch((error: Error) => error.message);
    await until(() => sent("AuthConfig") > 0);
    process.kill(host.pid, "SIGTERM");
    await untilRefusing(host);
    expect(await outcomeOf(host.create(inputs))).toContain(REFUSED);
    expect(sent("AuthConfig")).toBe(1);
    gate.open();
    expect(await disabled).toContain("not sent, as the provider is being stopped");
    expect(emulator.journal.requests("setAuthConfigStatus")).toEqual([]);
    expect(await host.ended).toBe(0);
  });

  test.each(SIGNALS)("by %s ends at once with nothing under way", async (signal) => {
    const host = await start("McpServer");
    await inputsOf(host, "McpServer");
    process.kill(host.pid, signal);
    expect(await host.ended).toBe(0);
  });

  test("ends by a second signal, whatever is under way", async () => {
    const host = await start("McpServer");
    const { created } = await stoppedInMidCreate(host, "McpServer");
    process.kill(host.pid, "SIGINT");
    expect(await host.ended).toBe(130);
    expect(await created).not.toBe("");
  });
});
