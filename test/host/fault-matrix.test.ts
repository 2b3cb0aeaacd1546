import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Emulator, startEmulator } from "composio-emulator";
import { PROVIDER_CODE } from "../../provider/dynamic/loader";
import {
  type DynamicHost,
  DynamicHostError,
  type Properties,
  startDynamicHost,
} from "../support/dynamic-host";
import {
  DURATIONS,
  type Duration,
  FAULTS,
  type NamedFault,
  OPERATIONS,
  type OperationName,
  switchOn,
  TIME_LIMIT_SECONDS,
} from "../support/faults";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";

const KEY = "ak_matrix_0123456789abcdef";
const NAME = "support";
const INPUTS = {
  __provider: PROVIDER_CODE,
  name: NAME,
  authConfigIds: ["ac_gmail_prod"],
  allowedTools: ["A"],
};
const RETRY_SECONDS = 3;

/** What Pulumi would hold of the server. */
interface State {
  id: string;
  outputs: Properties;
}

interface Bench {
  emulator: Emulator;
  host: DynamicHost;
}

let folder: ProjectFolder;
const tally = { runs: 0, lost: 0, doubled: 0, leaked: 0 };

beforeAll(async () => {
  folder = await createProjectFolder({});
});

test.concurrent.each(FAULTS)("nothing is lost, doubled or leaked by: $name", async (fault) => {
  const emulator = await startEmulator();
  const host = await startDynamicHost({
    cwd: folder.path,
    config: {
      "composio:apiKey": KEY,
      "composio:baseUrl": emulator.url,
      "composio:requestTimeoutSeconds": String(TIME_LIMIT_SECONDS),
      "composio:retrySeconds": String(RETRY_SECONDS),
    },
  });
  try {
    for (const operation of Object.keys(OPERATIONS) as OperationName[]) {
      for (const duration of DURATIONS) {
        await runOnce({ emulator, host }, fault, operation, duration);
      }
    }
  } finally {
    await host.stop();
    await emulator.close();
  }
  expect(host.stdout() + host.stderr()).not.toContain(KEY);
});

test("the tally is the README's", () => {
  const line =
    `${FAULTS.length} faults × ${Object.keys(OPERATIONS).length} operations, once and lasting: ` +
    `${tally.runs} runs, ${tally.lost} lost, ${tally.doubled} doubled, ${tally.leaked} leaked`;
  console.log(line);
  expect(readFileSync(join(__dirname, "../../README.md"), "utf8")).toContain(line);
});

async function runOnce(bench: Bench, fault: NamedFault, operation: OperationName, duration: Duration) {
  const { emulator, host } = bench;
  const label = `${fault.name}, ${operation}, ${duration}`;
  emulator.reset();
  const before = operation === "create" ? undefined : await host.create(INPUTS);
  await switchOn(emulator, fault, operation, duration);

  const { state, error } = await attempt(host, operation, before);
  if (duration === "once") {
    expect({ label, failed: error !== undefined }).toEqual({
      label,
      failed: fault.stops.includes(operation),
    });
  }
  if (error) {
    expect({ label, message: error.message }).toEqual({
      label,
      message: expect.stringMatching(
        new RegExp(`could not ${operation} the MCP server "${NAME}".*What to do: `, "s"),
      ),
    });
    tally.leaked += error.message.includes(KEY) ? 1 : 0;
  }
  const last = await recover(bench, operation, state, error);
  judge(emulator, label, operation, last);
}

/** Does the operation, and gives what the state holds afterwards. */
async function attempt(host: DynamicHost, operation: OperationName, state: State | undefined) {
  try {
    return { state: await perform(host, operation, state), error: undefined };
  } catch (reason) {
    if (!(reason instanceof DynamicHostError)) {
      throw reason;
    }
    const { initFailed } = reason;
    const kept = initFailed ? { id: initFailed.id, outputs: initFailed.properties } : state;
    return { state: kept, error: reason };
  }
}

async function perform(
  host: DynamicHost,
  operation: OperationName,
  state: State | undefined,
): Promise<State | undefined> {
  if (operation === "create" || !state) {
    return host.create(INPUTS);
  }
  const { id, outputs } = state;
  switch (operation) {
    case "read":
      return host.read(id, outputs);
    case "update":
      return {
        id,
        outputs: (await host.update(id, outputs, { ...INPUTS, allowedTools: ["A", "B"] })).outputs,
      };
    default:
      await host.delete(id, outputs);
      return undefined;
  }
}

/** What the next `pulumi up` does once the fault is over. */
async function recover(
  { emulator, host }: Bench,
  operation: OperationName,
  state: State | undefined,
  error?: Error,
) {
  emulator.faults.clear();
  if (!error) {
    return state;
  }
  // What was given up may still be carried out, and connections may still be refused.
  await sleep(2_500);
  if (operation !== "create") {
    return perform(host, operation, state);
  }
  if (!state) {
    return host.create({ ...INPUTS, adoptExisting: true });
  }
  return { id: state.id, outputs: (await host.update(state.id, state.outputs, INPUTS)).outputs };
}

function judge(emulator: Emulator, label: string, operation: OperationName, state: State | undefined): void {
  const live = emulator.servers().filter(({ deleted }) => !deleted);
  const expected =
    operation === "delete" ? [] : [{ id: state?.id, allowed_tools: state?.outputs.allowedTools }];
  tally.runs += 1;
  tally.lost += live.some(({ id }) => id !== state?.id) ? 1 : 0;
  tally.doubled += live.length > 1 ? 1 : 0;
  expect({ label, live: live.map(({ id, allowed_tools }) => ({ id, allowed_tools })) }).toEqual({
    label,
    live: expected,
  });
  expect({ label, ever: emulator.servers().length }).toEqual({ label, ever: 1 });
}
