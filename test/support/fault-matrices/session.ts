import type { Emulator } from "composio-emulator";
import { codeOf } from "../../../provider/resources/loader";
import { attempt, type State } from "../attempt";
import { apiAt } from "../composio";
import type { ResourceHost } from "../dynamic-host";
import { type FaultMatrix, type FaultRun, newTallies, saysItself, tallyOf } from "../fault-matrix";
import { explained, takeError } from "../fault-steps";
import { FAULTS, type NamedFault, switchOn } from "../faults";

const INPUTS = {
  __provider: codeOf("Session"),
  userId: "agent-7",
  toolkits: { enable: ["gmail"] },
  tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"] } },
};
const NARROWED = { ...INPUTS, tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS"] } } };

/** The operations of the resource, each with the one of the API that carries it out. */
const OPERATIONS = {
  create: "createSession",
  /** A create whose answer is not read back. */
  readBack: "getSession",
  read: "getSession",
  update: "updateSession",
  delete: "deleteSession",
} as const;
type OperationName = keyof typeof OPERATIONS;

/** The faults that nobody could tell: a create that is carried out once more, or although the answer says that it was not. */
const UNDETECTABLE = ["sent on twice by a gateway", "429 after processing"];

/** The operations that the plugin goes through as well: creates that are unclear or half done, and an update. */
const IN_PLUGIN: OperationName[] = ["create", "readBack", "update"];

const tallies = newTallies({ wider: 0, orphans: 0 });

export const SESSION_FAULTS: FaultMatrix<OperationName> = {
  kind: "Session",
  title: (by, fault) => `no session is lost, doubled, taken or wider by: ${fault}, through ${by}`,
  operations: Object.keys(OPERATIONS) as OperationName[],
  inPlugin: IN_PLUGIN,
  faults: FAULTS.map(ofSessions),
  isTried: (fault, operation) =>
    saysItself(fault, operation) && !(operation === "create" && UNDETECTABLE.includes(fault.name)),
  runOnce,
  tally: (by) =>
    tallyOf("Sessions", SESSION_FAULTS, by, () => {
      const { runs, lost, doubled, taken, wider, leaked, orphans } = tallies[by];
      return (
        `${runs} runs, ${lost} lost, ${doubled} doubled, ${taken} taken, ${wider} wider, ${leaked} leaked, and ` +
        `${orphans} unclear creates that an error named`
      );
    }),
};

/** Another object has another id, which stands elsewhere. */
function ofSessions({ fault, ...named }: NamedFault): NamedFault {
  const isOther = named.name === "another object";
  return { ...named, fault: isOther ? { kind: "altered", set: { session_id: "trs_another" } } : fault };
}

async function runOnce(run: FaultRun<OperationName>): Promise<void> {
  const { by, emulator, host, fault, operation, duration } = run;
  const tally = tallies[by];
  emulator.reset();
  // What somebody else has is the same to the letter, and must stay.
  const { id: stranger } = await apiAt(emulator.url).sessions.create({
    user_id: INPUTS.userId,
    toolkits: INPUTS.toolkits,
    tools: INPUTS.tools,
  });
  const isCreate = operation === "create" || operation === "readBack";
  const before = isCreate ? undefined : await host.create(INPUTS);
  await switchOn(run, fault, OPERATIONS[operation], duration);
  const { state, error } = await attempt(() => perform(host, operation, before), before);
  emulator.faults.clear();
  if (error) {
    const verb = isCreate ? "create" : operation;
    await takeError(run, error, explained(verb, "session "), [], tally);
  }
  const orphans = liveIds(emulator).filter((id) => id !== stranger && id !== state?.id);
  const areNamed = /the session may exist all the same|Composio answered with the session/.test(
    error?.message ?? "",
  );
  const last = error ? await recover(host, operation, state) : state;
  judge(run, last, stranger, areNamed ? orphans : []);
}

function liveIds(emulator: Emulator): string[] {
  return emulator
    .sessions()
    .filter(({ deleted }) => !deleted)
    .map(({ id }) => id);
}

async function perform(
  host: ResourceHost,
  operation: OperationName,
  state: State | undefined,
): Promise<State | undefined> {
  if (!state) {
    return host.create(INPUTS);
  }
  const { id, outputs } = state;
  switch (operation) {
    case "read":
      return host.read(id, outputs);
    case "update":
      return { id, outputs: (await host.update(id, outputs, NARROWED)).outputs };
    default:
      await host.delete(id, outputs);
      return undefined;
  }
}

/** Does what the next `pulumi up` does once the fault is over. */
async function recover(
  host: ResourceHost,
  operation: OperationName,
  state: State | undefined,
): Promise<State | undefined> {
  const isCreate = operation === "create" || operation === "readBack";
  return isCreate && state
    ? { id: state.id, outputs: (await host.update(state.id, state.outputs, INPUTS)).outputs }
    : perform(host, operation, state);
}

function judge(
  { by, emulator, label, operation }: FaultRun<OperationName>,
  state: State | undefined,
  stranger: string,
  orphans: string[],
): void {
  const tally = tallies[by];
  const ids = liveIds(emulator);
  const ours = ids.filter((id) => id !== stranger && !orphans.includes(id));
  const { config } = emulator.sessions().find(({ id }) => id === state?.id) ?? {};
  const wanted = operation === "update" ? NARROWED : INPUTS;
  const isWider = operation !== "delete" && JSON.stringify(config?.tools) !== JSON.stringify(wanted.tools);
  tally.runs += 1;
  tally.orphans += orphans.length;
  tally.lost += ours.some((id) => id !== state?.id) ? 1 : 0;
  tally.doubled += ours.length > 1 ? 1 : 0;
  tally.taken += state?.id === stranger || !ids.includes(stranger) ? 1 : 0;
  tally.wider += isWider ? 1 : 0;
  expect({ label, ours, isWider }).toEqual({
    label,
    ours: operation === "delete" ? [] : [state?.id],
    isWider: false,
  });
  expect(ids).toContain(stranger);
}
