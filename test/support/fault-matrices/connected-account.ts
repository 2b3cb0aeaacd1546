import type { StoredConnectedAccount } from "composio-emulator";
import { codeOf } from "../../../provider/resources/loader";
import { attempt, type State } from "../attempt";
import { apiAt } from "../composio";
import type { ResourceHost } from "../dynamic-host";
import { type FaultMatrix, type FaultRun, newTallies, saysItself, tallyOf } from "../fault-matrix";
import { create, explained, perform, switchOnFor, takeError, update } from "../fault-steps";
import { FAULTS, type NamedFault } from "../faults";

const SECRET = "sk_matrix_0123456789abcdef";
const OTHER_SECRET = "sk_matrix_fedcba9876543210";
const SHARED = {
  accountType: "SHARED",
  allowAllUsers: false,
  allowedUserIds: ["agent-8"],
  notAllowedUserIds: ["agent-9"],
};
const INPUTS = {
  __provider: codeOf("ConnectedAccount"),
  authConfigId: "ac_stripe_main",
  userId: "agent-7",
  alias: "billing-0123456789abcdef",
  __autonamed: true,
  credentials: { generic_api_key: SECRET },
  sharing: SHARED,
  revokeOnDelete: false,
};
const { __autonamed: _, ...UNNAMED } = INPUTS;
const NAMED = { ...UNNAMED, alias: "billing" };

/** The operations of the resource, each with the one of the API that carries it out. */
const OPERATIONS = {
  create: "createConnectedAccount",
  /** With an alias that a stranger's account of the same user has already. */
  createTaken: "createConnectedAccount",
  /** A create whose answer is lost, so that the list has to say what became of it. */
  settle: "listConnectedAccounts",
  /** The look that says how the new account is shared. */
  readBack: "getConnectedAccount",
  read: "getConnectedAccount",
  /** Another alias, other lists and another secret. */
  update: "updateConnectedAccount",
  disable: "setConnectedAccountStatus",
  delete: "deleteConnectedAccount",
} as const;
type OperationName = keyof typeof OPERATIONS;

const CREATES: OperationName[] = ["create", "createTaken", "settle", "readBack"];

/** The operations that the plugin goes through as well: creates that are unclear or half done, and an update. */
const IN_PLUGIN: OperationName[] = ["create", "settle", "readBack", "update"];

/** The operation by which a fault says whether it is one for it. */
const LIKE: Partial<Record<OperationName, string>> = { readBack: "read", disable: "update" };

const tallies = newTallies({ wider: 0 });

export const CONNECTED_ACCOUNT_FAULTS: FaultMatrix<OperationName> = {
  kind: "ConnectedAccount",
  title: (by, fault) =>
    `no connected account is lost, doubled, taken, wider or leaked by: ${fault}, through ${by}`,
  operations: Object.keys(OPERATIONS) as OperationName[],
  inPlugin: IN_PLUGIN,
  faults: [...FAULTS, ...SHARING_FAULTS()],
  isTried: (fault, operation) => saysItself(fault, LIKE[operation] ?? operation),
  runOnce,
  secrets: () => [SECRET, OTHER_SECRET],
  tally: (by) =>
    tallyOf("Connected accounts", CONNECTED_ACCOUNT_FAULTS, by, () => {
      const { runs, lost, doubled, taken, wider, leaked } = tallies[by];
      return `${runs} runs, ${lost} lost, ${doubled} doubled, ${taken} taken, ${wider} wider, ${leaked} leaked`;
    }),
};

/** Answers that say of a shared account nothing, or something else than was sent. */
function SHARING_FAULTS(): NamedFault[] {
  const open = { allow_all_users: true, allowed_user_ids: [], not_allowed_user_ids: [] };
  const answers: [string, object | null][] = [
    ["nothing", null],
    ["no lists", { account_type: "SHARED" }],
    ["everybody", { account_type: "SHARED", acl_config_for_shared: open }],
    ["another type", { account_type: "PRIVATE" }],
  ];
  return answers.map(([what, experimental]) => ({
    name: `an account that says of its sharing: ${what}`,
    fault: { kind: "altered", set: { experimental: experimental as never } },
    stops: [],
    of: ["read"],
  }));
}

async function runOnce(run: FaultRun<OperationName>): Promise<void> {
  const { by, emulator, host, operation } = run;
  const tally = tallies[by];
  const isCreate = CREATES.includes(operation);
  emulator.reset();
  const initial = new Set(emulator.connectedAccounts().map(({ id }) => id));
  const stranger = operation === "createTaken" ? await strangerOf(run) : undefined;
  const before = isCreate ? undefined : await create(host, INPUTS);
  await switchOnFor(run, OPERATIONS);
  const { state, error } = await attempt(() => perform(host, operation, before, wantedBy(operation)), before);
  const early = isWiderThanSaid(live(run, initial), state, operation, error);
  emulator.faults.clear();
  if (error) {
    const verb = isCreate ? "create" : operation === "disable" ? "update" : operation;
    await takeError(run, error, explained(verb, 'connected account "billing'), [SECRET, OTHER_SECRET], tally);
  }
  tally.wider += early ? 1 : 0;
  const last = error ? await recover(host, operation, state, error, stranger) : state;
  judge(run, last, stranger, initial);
}

async function strangerOf({ emulator }: FaultRun<OperationName>): Promise<string> {
  const { connectedAccounts } = apiAt(emulator.url);
  const val = { generic_api_key: OTHER_SECRET, status: "ACTIVE" };
  const body = {
    auth_config: { id: INPUTS.authConfigId },
    connection: { user_id: INPUTS.userId, alias: NAMED.alias, state: { authScheme: "API_KEY", val } },
  };
  return (await connectedAccounts.create(body, connectedAccounts.newBudget())).id;
}

function wantedBy(operation: OperationName) {
  const alias = operation === "createTaken" ? NAMED.alias : INPUTS.alias;
  switch (operation) {
    case "update":
      return {
        ...INPUTS,
        alias: "billing-2",
        credentials: { generic_api_key: OTHER_SECRET },
        sharing: { ...SHARED, allowedUserIds: [], notAllowedUserIds: ["agent-1", "agent-9"] },
      };
    case "disable":
      return { ...INPUTS, enabled: false };
    default:
      return operation === "createTaken" ? NAMED : { ...INPUTS, alias };
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
  if (!CREATES.includes(operation)) {
    return perform(host, operation, state, wantedBy(operation));
  }
  if (state) {
    return update(host, state, wantedBy(operation));
  }
  const again = await attempt(() => create(host, wantedBy(operation)), undefined);
  const said = `${error.message} ${again.error?.message ?? ""}`;
  const [named] = [...said.matchAll(/ca_[\w-]+/g)].map(([id]) => id).filter((id) => id !== stranger);
  return again.state ?? (named === undefined ? undefined : { id: named, outputs: {} });
}

function live({ emulator }: FaultRun<OperationName>, initial: Set<string>): StoredConnectedAccount[] {
  return emulator.connectedAccounts().filter(({ id, deleted }) => !deleted && !initial.has(id));
}

/** Whether an operation has succeeded, and an account is shared in another way than the program says. */
function isWiderThanSaid(
  accounts: StoredConnectedAccount[],
  state: State | undefined,
  operation: OperationName,
  error: Error | undefined,
): boolean {
  const account = accounts.find(({ id }) => id === state?.id);
  if (error || !account) {
    return false;
  }
  const { sharing } = wantedBy(operation);
  const { account_type, acl } = account;
  return (
    account_type !== sharing.accountType ||
    acl.allow_all_users ||
    acl.allowed_user_ids.some((user) => !sharing.allowedUserIds.includes(user)) ||
    sharing.notAllowedUserIds.some((user) => !acl.not_allowed_user_ids.includes(user))
  );
}

function judge(
  run: FaultRun<OperationName>,
  state: State | undefined,
  stranger: string | undefined,
  initial: Set<string>,
): void {
  const { by, label, operation } = run;
  const tally = tallies[by];
  const accounts = live(run, initial);
  const ours = accounts.filter(({ id }) => id !== stranger).map(({ id }) => id);
  const isWider = isWiderThanSaid(accounts, state, operation, undefined);
  tally.runs += 1;
  tally.lost += ours.some((id) => id !== state?.id) ? 1 : 0;
  tally.doubled += ours.length > 1 ? 1 : 0;
  tally.taken += stranger !== undefined && state?.id === stranger ? 1 : 0;
  tally.wider += isWider ? 1 : 0;
  const isWithout = operation === "delete" || stranger !== undefined;
  expect({ label, ours, isWider }).toEqual({ label, ours: isWithout ? [] : [state?.id], isWider: false });
  if (stranger !== undefined) {
    expect(accounts.map(({ id }) => id)).toContain(stranger);
  }
  if (operation === "update") {
    expect(accounts).toMatchObject([{ val: { generic_api_key: OTHER_SECRET }, alias: "billing-2" }]);
  }
}
