import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Emulator } from "composio-emulator";
import { AUTH_CONFIG_CODE } from "../../provider/resources/loader";
import { attempt, type State } from "../support/attempt";
import type { DynamicHost } from "../support/dynamic-host";
import { DURATIONS, type Duration, FAULTS, type NamedFault, switchOn } from "../support/faults";
import { MATRIX_KEY, onEmulator } from "../support/host-on-emulator";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";

const SECRET = "hs_matrix_0123456789abcdef";
const OWN_NAME = "crm-0123456789abcdef";
const INPUTS = {
  __provider: AUTH_CONFIG_CODE,
  toolkit: "hubspot",
  name: OWN_NAME,
  __autonamed: true,
  custom: { authScheme: "OAUTH2", credentials: { client_id: "crm", client_secret: SECRET } },
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

/** Of a create that a gateway sends on twice nobody could tell: names are not unique. */
const UNDETECTABLE = "sent on twice by a gateway";

let folder: ProjectFolder;
const tally = { runs: 0, lost: 0, doubled: 0, taken: 0, leaked: 0 };

beforeAll(async () => {
  folder = await createProjectFolder({});
});
afterAll(() => folder.remove());

test.concurrent.each(FAULTS)("no auth config is lost, doubled, taken or leaked by: $name", async (fault) => {
  await onEmulator(folder, [SECRET], async (emulator, host) => {
    for (const operation of Object.keys(OPERATIONS) as OperationName[]) {
      for (const duration of DURATIONS) {
        await runOnce(emulator, host, fault, operation, duration);
      }
    }
  });
});

test("the tally of auth configs is the one of docs/faults.md", () => {
  const { runs, lost, doubled, taken, leaked } = tally;
  const line =
    `Auth configs: ${FAULTS.length} faults × ${Object.keys(OPERATIONS).length} operations, once and lasting: ` +
    `${runs} runs, ${lost} lost, ${doubled} doubled, ${taken} taken, ${leaked} leaked`;
  console.log(line);
  expect(readFileSync(join(__dirname, "../../docs/faults.md"), "utf8")).toContain(line);
});

async function runOnce(
  emulator: Emulator,
  host: DynamicHost,
  fault: NamedFault,
  operation: OperationName,
  duration: Duration,
): Promise<void> {
  const isCreate = operation === "create" || operation === "createNamed";
  const isTried = fault.of === undefined || fault.of.some((name) => name === operation);
  if (!isTried || (isCreate && fault.name === UNDETECTABLE)) {
    return;
  }
  const label = `${fault.name}, ${operation}, ${duration}`;
  emulator.reset();
  const catalogue = new Set(emulator.authConfigs().map(({ id }) => id));
  const stranger = operation === "createNamed" ? (await host.create(NAMED)).id : undefined;
  const before = isCreate ? undefined : await host.create(INPUTS);
  await switchOn(emulator, fault, OPERATIONS[operation], duration);
  const { state, error } = await attempt(() => perform(host, operation, before), before);
  emulator.faults.clear();
  if (error) {
    const verb = isCreate ? "create" : operation;
    expect({ label, message: error.message }).toEqual({
      label,
      message: expect.stringMatching(
        new RegExp(`could not ${verb} the auth config "crm.*(What to do: |not as declared)`, "s"),
      ),
    });
    tally.leaked += error.message.includes(MATRIX_KEY) || error.message.includes(SECRET) ? 1 : 0;
    // What was given up may still be carried out, and connections may still be refused.
    await sleep(2_500);
  }
  const last = error ? await recover(host, operation, state, error, stranger) : state;
  judge(emulator, label, operation, last, stranger, catalogue);
}

async function perform(
  host: DynamicHost,
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

/** What the next `pulumi up` does once the fault is over, or the import that an error advises. */
async function recover(
  host: DynamicHost,
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
  emulator: Emulator,
  label: string,
  operation: OperationName,
  state: State | undefined,
  stranger: string | undefined,
  catalogue: Set<string>,
): void {
  const live = emulator.authConfigs().filter(({ id, deleted }) => !deleted && !catalogue.has(id));
  const ours = live.filter(({ id }) => id !== stranger).map(({ id }) => id);
  tally.runs += 1;
  tally.lost += ours.some((id) => id !== state?.id) ? 1 : 0;
  tally.doubled += ours.length > 1 ? 1 : 0;
  tally.taken += stranger !== undefined && state?.id === stranger ? 1 : 0;
  expect({ label, ours }).toEqual({ label, ours: operation === "delete" ? [] : [state?.id] });
  if (stranger !== undefined) {
    expect(live.map(({ id }) => id)).toContain(stranger);
  }
}
