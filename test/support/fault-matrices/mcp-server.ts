import { codeOf } from "../../../provider/resources/loader";
import { attempt, type State } from "../attempt";
import type { ResourceHost } from "../dynamic-host";
import { type Bench, type FaultMatrix, type FaultRun, KEY, newTallies, tallyOf } from "../fault-matrix";
import { explained } from "../fault-steps";
import { type NamedFault, OPERATIONS, type OperationName, switchOn } from "../faults";

const NAME = "support";
const NAMED = {
  __provider: codeOf("McpServer"),
  name: NAME,
  authConfigIds: ["ac_gmail_prod"],
  allowedTools: ["A"],
};
const INPUTS = { ...NAMED, __autonamed: true };
const CREATES: OperationName[] = ["create", "createNamed", "createTaken", "settle"];

const tallies = newTallies({});
/** The messages to a user where it cannot be known whose a server is, by case. */
const undecidable = new Map<string, string>();

/** Both hosts of the provider go through the same. */
export const MCP_SERVER_FAULTS: FaultMatrix<OperationName> = {
  kind: "McpServer",
  title: (by, fault) => `nothing is lost, doubled, taken or leaked through ${by} by: ${fault}`,
  operations: Object.keys(OPERATIONS) as OperationName[],
  inPlugin: Object.keys(OPERATIONS) as OperationName[],
  runOnce,
  tally: (by) =>
    tallyOf("MCP servers", MCP_SERVER_FAULTS, by, () => {
      const { runs, lost, doubled, taken, leaked } = tallies[by];
      const sentences = [...undecidable].map(([fault, sentence]) => `${fault}: ${sentence}`);
      console.log(["Undecidable:", ...sentences].join("\n"));
      expect(sentences.length).toBeGreaterThan(0);
      return `${runs} runs, ${lost} lost, ${doubled} doubled, ${taken} taken, ${leaked} leaked`;
    }),
};

async function runOnce(run: FaultRun<OperationName>): Promise<void> {
  const { by, emulator, host, fault, operation, duration, label } = run;
  const tally = tallies[by];
  emulator.reset();
  const before = CREATES.includes(operation) ? undefined : await host.create(INPUTS);
  const stranger = operation === "createTaken" ? await createStranger(run) : undefined;
  if (operation === "settle") {
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
  }
  await switchOn(run, fault, OPERATIONS[operation], duration);

  const { state, error } = await attempt(() => perform(host, operation, before), before);
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
    await run.sleep(duration === "lasting" ? 2_500 : 0);
    judgeStranger(run, label, stranger, state);
    return;
  }
  const last = await recover(run, operation, state, error);
  judge(run, label, operation, last);
}

/** Composio's clock is known to a second only, so that what is younger may be a create's own. */
const OLD_ENOUGH_MS = 4_000;

/** Creates the server of somebody else, as it is then asked for, a few seconds before. */
async function createStranger({ emulator, sleep }: Bench): Promise<string> {
  const { __provider, name, authConfigIds: auth_config_ids, allowedTools: allowed_tools } = NAMED;
  const response = await fetch(`${emulator.url}/api/v3/mcp/servers`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": "ak_stranger", "user-agent": "stranger/1" },
    body: JSON.stringify({ name, auth_config_ids, allowed_tools }),
  });
  const { id } = (await response.json()) as { id: string };
  await sleep(OLD_ENOUGH_MS);
  return id;
}

function check(
  error: Error,
  label: string,
  fault: NamedFault,
  operation: OperationName,
  tally: { leaked: number },
): void {
  const verb = CREATES.includes(operation) ? "create" : operation;
  expect({ label, message: error.message }).toEqual({
    label,
    message: expect.stringMatching(explained(verb, `MCP server "${NAME}"`)),
  });
  tally.leaked += error.message.includes(KEY) ? 1 : 0;
  if (error.message.includes("which nothing proves")) {
    const sentence = error.message.replace(/.*What to do: /s, "").replace(/(id )[0-9a-f-]{36}/g, "$1…");
    undecidable.set(`${fault.name}, ${operation}`, sentence.trim());
  }
}

async function perform(
  host: ResourceHost,
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

/** Does what the next `pulumi up` does once the fault is over. */
async function recover(
  { emulator, host, sleep }: Bench,
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
  { by, emulator }: Bench,
  label: string,
  stranger: string,
  state: State | undefined,
): void {
  const tally = tallies[by];
  tally.runs += 1;
  tally.taken += state === undefined ? 0 : 1;
  expect({ label, state, servers: emulator.servers() }).toEqual({
    label,
    state: undefined,
    servers: [expect.objectContaining({ id: stranger, name: NAME, allowed_tools: ["A"], deleted: false })],
  });
}

function judge(
  { by, emulator }: Bench,
  label: string,
  operation: OperationName,
  state: State | undefined,
): void {
  const live = emulator.servers().filter(({ deleted }) => !deleted);
  const expected =
    operation === "delete" ? [] : [{ id: state?.id, allowed_tools: state?.outputs.allowedTools }];
  const tally = tallies[by];
  tally.runs += 1;
  tally.lost += live.some(({ id }) => id !== state?.id) ? 1 : 0;
  tally.doubled += live.length > 1 ? 1 : 0;
  expect({ label, live: live.map(({ id, allowed_tools }) => ({ id, allowed_tools })) }).toEqual({
    label,
    live: expected,
  });
  expect({ label, ever: emulator.servers().length }).toEqual({ label, ever: 1 });
}
