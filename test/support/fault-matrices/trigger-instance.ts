import type { Emulator } from "composio-emulator";
import { codeOf } from "../../../provider/resources/loader";
import { attempt, type State } from "../attempt";
import { apiAt } from "../composio";
import type { Properties, ResourceHost } from "../dynamic-host";
import { type FaultMatrix, type FaultRun, newTallies, saysItself, tallyOf } from "../fault-matrix";
import { create, createOrAdopt, explained, perform, switchOnFor, takeError } from "../fault-steps";

const SECRET = "a-search-that-is-secret-0123456789";
const INPUTS = {
  __provider: codeOf("TriggerInstance"),
  __secretInputs: [["triggerConfig", "query"]],
  triggerSlug: "GMAIL_NEW_GMAIL_MESSAGE",
  connectedAccountId: "ca_gmail_team",
  triggerConfig: { query: SECRET },
  enabled: true,
};
const CHANGED = { ...INPUTS, egressUrl: "https://staging.example.com/in", enabled: false };
/** The operations of the resource, each with the one of the API that carries it out. */
const OPERATIONS = {
  create: "upsertTriggerInstance",
  /** Where a stranger has the same instance: the upsert would find it, so that the list has to say that it is there. */
  createTaken: "listTriggerInstances",
  /** A create whose answer is lost, so that the list has to say what became of it. */
  settle: "listTriggerInstances",
  read: "listTriggerInstances",
  update: "updateTriggerInstance",
  delete: "deleteTriggerInstance",
} as const;
type OperationName = keyof typeof OPERATIONS;

const CREATES: OperationName[] = ["create", "createTaken", "settle"];

/** The operations that the plugin goes through as well: creates that are unclear or half done, and an update. */
const IN_PLUGIN: OperationName[] = ["create", "settle", "update"];

const tallies = newTallies({});

export const TRIGGER_INSTANCE_FAULTS: FaultMatrix<OperationName> = {
  kind: "TriggerInstance",
  title: (by, fault) => `no trigger instance is lost, doubled, taken or leaked by: ${fault}, through ${by}`,
  operations: Object.keys(OPERATIONS) as OperationName[],
  inPlugin: IN_PLUGIN,
  // A list that is not as it should be hides what a stranger has.
  isTried: (fault, operation) => saysItself(fault, operation === "createTaken" ? "settle" : operation),
  runOnce,
  secrets: () => [SECRET],
  tally: (by) =>
    tallyOf("Trigger instances", TRIGGER_INSTANCE_FAULTS, by, () => {
      const { runs, lost, doubled, taken, leaked } = tallies[by];
      return `${runs} runs, ${lost} lost, ${doubled} doubled, ${taken} taken, ${leaked} leaked`;
    }),
};

async function runOnce(run: FaultRun<OperationName>): Promise<void> {
  const { by, emulator, host, operation } = run;
  emulator.reset();
  const stranger = operation === "createTaken" ? await strangerOf(emulator, run) : undefined;
  const before = CREATES.includes(operation) ? undefined : await create(host, INPUTS);
  await switchOnFor(run, OPERATIONS);
  const { state, error } = await attempt(() => perform(host, operation, before, wantedBy(operation)), before);
  emulator.faults.clear();
  if (error) {
    const verb = CREATES.includes(operation) ? "create" : operation;
    await takeError(
      run,
      error,
      explained(verb, 'trigger instance "GMAIL_NEW_GMAIL_MESSAGE"'),
      [SECRET],
      tallies[by],
    );
  }
  judge(run, error ? await recover(host, operation, state) : state, stranger);
}

/** Creates the same instance as somebody else does, some seconds before. */
async function strangerOf(emulator: Emulator, { sleep }: FaultRun<OperationName>): Promise<string> {
  const { triggerInstances } = apiAt(emulator.url);
  const { triggerSlug, connectedAccountId: connected_account_id, triggerConfig: trigger_config } = INPUTS;
  const body = { connected_account_id, trigger_config };
  const { id } = await triggerInstances.upsert(triggerSlug, body, triggerInstances.newBudget());
  await sleep(3_500);
  return id;
}

function wantedBy(operation: OperationName): Properties {
  return operation === "update" ? CHANGED : INPUTS;
}

/** Does what the next `pulumi up` does once the fault is over, and then the adoption that an error advises. */
async function recover(
  host: ResourceHost,
  operation: OperationName,
  state: State | undefined,
): Promise<State | undefined> {
  if (!CREATES.includes(operation)) {
    return perform(host, operation, state, wantedBy(operation));
  }
  return createOrAdopt(host, INPUTS, operation === "createTaken");
}

function judge(
  { by, emulator, operation, label }: FaultRun<OperationName>,
  state: State | undefined,
  stranger: string | undefined,
): void {
  const tally = tallies[by];
  const live = emulator.triggerInstances().filter(({ deleted }) => !deleted);
  const ours = live.filter(({ id }) => id !== stranger);
  const isTaken = stranger !== undefined && state !== undefined;
  const isAsWanted =
    operation !== "update" ||
    ours.every(({ egress_url, disabled_at }) => egress_url === CHANGED.egressUrl && disabled_at !== null);
  tally.runs += 1;
  tally.lost += ours.some(({ id }) => id !== state?.id) ? 1 : 0;
  tally.doubled += live.length > 1 ? 1 : 0;
  tally.taken += isTaken ? 1 : 0;
  expect({
    label,
    isTaken,
    isAsWanted,
    ours: ours.map(({ id }) => id),
    isStrangerThere: live.length > ours.length,
  }).toEqual({
    label,
    isTaken: false,
    isAsWanted: true,
    ours: operation === "delete" || stranger !== undefined ? [] : [state?.id],
    isStrangerThere: stranger !== undefined,
  });
}
