import { setTimeout as sleep } from "node:timers/promises";
import { type Emulator, startEmulator } from "composio-emulator";
import { CODES } from "../../provider/resources/loader";
import { readPage } from "../support/code-blocks";
import {
  type DynamicHost,
  DynamicHostError,
  type Properties,
  startDynamicHost,
  startPluginHost,
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
const NAMED = {
  __provider: CODES.McpServer,
  name: NAME,
  authConfigIds: ["ac_gmail_prod"],
  allowedTools: ["A"],
};
const INPUTS = { ...NAMED, __autonamed: true };
const RETRY_SECONDS = 3;
const CREATES: OperationName[] = ["create", "createNamed", "createTaken", "settle"];

/** What Pulumi would hold of the server. */
interface State {
  id: string;
  outputs: Properties;
}

interface Tally {
  runs: number;
  lost: number;
  doubled: number;
  taken: number;
  leaked: number;
}

interface Bench {
  emulator: Emulator;
  host: DynamicHost;
  tally: Tally;
}

let folder: ProjectFolder;
/** Both hosts of the provider go through the same. */
const HOSTS = {
  dynamic: (config: Record<string, string>) => startDynamicHost({ cwd: folder.path, config }),
  plugin: (config: Record<string, string>) => startPluginHost({ config }, "McpServer"),
};
type HostName = keyof typeof HOSTS;
const HOST_NAMES = Object.keys(HOSTS) as HostName[];
const RUNS = HOST_NAMES.flatMap((by) => FAULTS.map((fault) => ({ ...fault, by })));
const tallies: Record<HostName, Tally> = {
  dynamic: { runs: 0, lost: 0, doubled: 0, taken: 0, leaked: 0 },
  plugin: { runs: 0, lost: 0, doubled: 0, taken: 0, leaked: 0 },
};
/** What a user is told where it cannot be known whose a server is, by fault. */
const undecidable = new Map<string, string>();

beforeAll(async () => {
  folder = await createProjectFolder({});
});

test.concurrent.each(RUNS)(
  "nothing is lost, doubled, taken or leaked through $by by: $name",
  async (fault) => {
    const emulator = await startEmulator({ settings: { strictUserAgent: true } });
    const tally = tallies[fault.by];
    const host = await HOSTS[fault.by]({
      "composio:apiKey": KEY,
      "composio:baseUrl": emulator.url,
      "composio:requestTimeoutSeconds": String(TIME_LIMIT_SECONDS),
      "composio:retrySeconds": String(RETRY_SECONDS),
    });
    try {
      for (const operation of fault.of ?? (Object.keys(OPERATIONS) as OperationName[])) {
        for (const duration of DURATIONS) {
          await runOnce({ emulator, host, tally }, fault, operation, duration);
        }
      }
    } finally {
      await host.stop();
      await emulator.close();
    }
    expect(host.stdout() + host.stderr()).not.toContain(KEY);
  },
);

test.each(HOST_NAMES)("the tally through %s is the one of docs/faults.md", (by) => {
  const tally = tallies[by];
  const line =
    `${FAULTS.length} faults × ${Object.keys(OPERATIONS).length} operations, once and lasting: ${tally.runs} runs, ` +
    `${tally.lost} lost, ${tally.doubled} doubled, ${tally.taken} taken, ${tally.leaked} leaked`;
  const sentences = [...undecidable].map(([fault, sentence]) => `${fault}: ${sentence}`);
  console.log([line, "Undecidable, with a name that others may ask for:", ...sentences].join("\n"));
  expect(sentences.length).toBeGreaterThan(0);
  expect(readPage("docs/faults.md")).toContain(line);
});

async function runOnce(bench: Bench, fault: NamedFault, operation: OperationName, duration: Duration) {
  const { emulator, host, tally } = bench;
  const label = `${fault.name}, ${operation}, ${duration}`;
  emulator.reset();
  const before = CREATES.includes(operation) ? undefined : await host.create(INPUTS);
  const stranger = operation === "createTaken" ? await createStranger(emulator) : undefined;
  if (operation === "settle") {
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
  }
  await switchOn(emulator, fault, OPERATIONS[operation], duration);

  const { state, error } = await attempt(host, operation, before);
  const isStopped = stranger !== undefined || fault.stops.includes(operation);
  if (duration === "once") {
    expect({ label, failed: error !== undefined }).toEqual({ label, failed: isStopped });
  }
  if (error) {
    check(error, label, fault, operation, tally);
  }
  if (stranger !== undefined) {
    emulator.faults.clear();
    // Connections may still be refused, which the next operation must not meet.
    await sleep(duration === "lasting" ? 2_500 : 0);
    judgeStranger(bench, label, stranger, state);
    return;
  }
  const last = await recover(bench, operation, state, error);
  judge(bench, label, operation, last);
}

/** The server of somebody else, as it was asked for. */
async function createStranger(emulator: Emulator): Promise<string> {
  const { __provider, name, authConfigIds: auth_config_ids, allowedTools: allowed_tools } = NAMED;
  const response = await fetch(`${emulator.url}/api/v3/mcp/servers`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": "ak_stranger", "user-agent": "stranger/1" },
    body: JSON.stringify({ name, auth_config_ids, allowed_tools }),
  });
  return ((await response.json()) as { id: string }).id;
}

function check(error: Error, label: string, fault: NamedFault, operation: OperationName, tally: Tally): void {
  const verb = CREATES.includes(operation) ? "create" : operation;
  expect({ label, message: error.message }).toEqual({
    label,
    message: expect.stringMatching(
      new RegExp(`could not ${verb} the MCP server "${NAME}".*(What to do: |not as declared)`, "s"),
    ),
  });
  tally.leaked += error.message.includes(KEY) ? 1 : 0;
  if (operation === "createNamed" && error.message.includes("which nothing proves")) {
    const sentence = error.message.replace(/.*What to do: /s, "").replace(/(id )[0-9a-f-]{36}/g, "$1…");
    undecidable.set(fault.name, sentence.trim());
  }
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
  if (!state) {
    return host.create(operation === "create" || operation === "settle" ? INPUTS : NAMED);
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
  if (!CREATES.includes(operation)) {
    return perform(host, operation, state);
  }
  if (!state) {
    return host.create({ ...NAMED, adoptExisting: true });
  }
  return { id: state.id, outputs: (await host.update(state.id, state.outputs, INPUTS)).outputs };
}

/** A stranger's server is not in the state, and is as it was. */
function judgeStranger(
  { emulator, tally }: Bench,
  label: string,
  stranger: string,
  state: State | undefined,
): void {
  tally.runs += 1;
  tally.taken += state === undefined ? 0 : 1;
  expect({ label, state, servers: emulator.servers() }).toEqual({
    label,
    state: undefined,
    servers: [expect.objectContaining({ id: stranger, name: NAME, allowed_tools: ["A"], deleted: false })],
  });
}

function judge(
  { emulator, tally }: Bench,
  label: string,
  operation: OperationName,
  state: State | undefined,
): void {
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
