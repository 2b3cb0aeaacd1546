import { codeOf } from "../../../provider/resources/loader";
import { attempt, type State } from "../attempt";
import type { ResourceHost } from "../dynamic-host";
import { type FaultMatrix, type FaultRun, newTallies, saysItself, tallyOf } from "../fault-matrix";
import { explained, takeError } from "../fault-steps";
import { switchOn } from "../faults";

const SECRET = "hs_matrix_0123456789abcdef";
const OWN_NAME = "crm-0123456789abcdef";
const INPUTS = {
  __provider: codeOf("AuthConfig"),
  toolkit: "hubspot",
  name: OWN_NAME,
  __autonamed: true,
  custom: { authScheme: "OAUTH2", credentials: { client_id: "hubspot-app", client_secret: SECRET } },
  enabled: true,
  revokeOnDelete: false,
  forceDestroy: false,
};
const { __autonamed: _, ...UNNAMED } = INPUTS;
const NAMED = { ...UNNAMED, name: "crm" };

/** The operations of the resource, each with the one of the API that carries it out. */
const OPERATIONS = {
  create: "createAuthConfig",
  /** With a name that a stranger's auth config has as well. */
  createNamed: "createAuthConfig",
  read: "getAuthConfig",
  update: "updateAuthConfig",
  delete: "deleteAuthConfig",
} as const;
type OperationName = keyof typeof OPERATIONS;

const CREATES: OperationName[] = ["create", "createNamed"];

/** Of a create that a gateway sends on twice nobody could tell: names are not unique. */
const UNDETECTABLE = "sent on twice by a gateway";

const tallies = newTallies({});

export const AUTH_CONFIG_FAULTS: FaultMatrix<OperationName> = {
  kind: "AuthConfig",
  title: (by, fault) => `no auth config is lost, doubled, taken or leaked by: ${fault}, through ${by}`,
  operations: Object.keys(OPERATIONS) as OperationName[],
  inPlugin: Object.keys(OPERATIONS) as OperationName[],
  isTried: (fault, operation) =>
    saysItself(fault, operation) && !(CREATES.includes(operation) && fault.name === UNDETECTABLE),
  runOnce,
  secrets: () => [SECRET],
  tally: (by) =>
    tallyOf("Auth configs", AUTH_CONFIG_FAULTS, by, () => {
      const { runs, lost, doubled, taken, leaked } = tallies[by];
      return `${runs} runs, ${lost} lost, ${doubled} doubled, ${taken} taken, ${leaked} leaked`;
    }),
};

async function runOnce(run: FaultRun<OperationName>): Promise<void> {
  const { by, emulator, host, fault, operation, duration } = run;
  const tally = tallies[by];
  const isCreate = CREATES.includes(operation);
  emulator.reset();
  const catalogue = new Set(emulator.authConfigs().map(({ id }) => id));
  const stranger = operation === "createNamed" ? (await host.create(NAMED)).id : undefined;
  const before = isCreate ? undefined : await host.create(INPUTS);
  await switchOn(run, fault, OPERATIONS[operation], duration);
  const { state, error } = await attempt(() => perform(host, operation, before), before);
  emulator.faults.clear();
  if (error) {
    const verb = isCreate ? "create" : operation;
    await takeError(run, error, explained(verb, 'auth config "crm'), [SECRET], tally);
  }
  const last = error ? await recover(host, operation, state, error, stranger) : state;
  judge(run, last, stranger, catalogue);
}

async function perform(
  host: ResourceHost,
  operation: OperationName,
  state: State | undefined,
): Promise<State | undefined> {
  if (!state) {
    return host.create(operation === "createNamed" ? NAMED : INPUTS);
  }
  const { id, outputs } = state;
  switch (operation) {
    case "read":
      return host.read(id, outputs);
    case "update":
      return { id, outputs: (await host.update(id, outputs, { ...INPUTS, name: "crm-renamed" })).outputs };
    default:
      await host.delete(id, outputs);
      return undefined;
  }
}

/** Does what the next `pulumi up` does once the fault is over, or the import that an error advises. */
async function recover(
  host: ResourceHost,
  operation: OperationName,
  state: State | undefined,
  error: Error,
  stranger: string | undefined,
): Promise<State | undefined> {
  if (operation !== "create" && operation !== "createNamed") {
    return perform(host, operation, state);
  }
  if (state) {
    return { id: state.id, outputs: (await host.update(state.id, state.outputs, INPUTS)).outputs };
  }
  const [named] = [...error.message.matchAll(/ac_[\w-]+/g)].map(([id]) => id).filter((id) => id !== stranger);
  return named === undefined
    ? host.create(operation === "createNamed" ? NAMED : INPUTS)
    : { id: named, outputs: {} };
}

function judge(
  { by, emulator, label, operation }: FaultRun<OperationName>,
  state: State | undefined,
  stranger: string | undefined,
  catalogue: Set<string>,
): void {
  const live = emulator.authConfigs().filter(({ id, deleted }) => !deleted && !catalogue.has(id));
  const ours = live.filter(({ id }) => id !== stranger).map(({ id }) => id);
  const tally = tallies[by];
  tally.runs += 1;
  tally.lost += ours.some((id) => id !== state?.id) ? 1 : 0;
  tally.doubled += ours.length > 1 ? 1 : 0;
  tally.taken += stranger !== undefined && state?.id === stranger ? 1 : 0;
  expect({ label, ours }).toEqual({ label, ours: operation === "delete" ? [] : [state?.id] });
  if (stranger !== undefined) {
    expect(live.map(({ id }) => id)).toContain(stranger);
  }
}
