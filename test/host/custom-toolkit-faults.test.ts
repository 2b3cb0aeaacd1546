import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Emulator } from "composio-emulator";
import { CUSTOM_TOOLKIT_CODE } from "../../provider/resources/loader";
import { attempt, type State } from "../support/attempt";
import type { DynamicHost, Properties } from "../support/dynamic-host";
import { DURATIONS, type Duration, FAULTS, type NamedFault, switchOn } from "../support/faults";
import { MATRIX_KEY, onEmulator } from "../support/host-on-emulator";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";

const SECRET = "hs_matrix_0123456789abcdef";
const ID = "CUSTOM_ORDERS";
const INPUTS = {
  __provider: CUSTOM_TOOLKIT_CODE,
  slug: "orders",
  name: "Orders",
  mcpUrl: "https://mcp.example.com/orders",
  authSchemes: [
    { mode: "API_KEY", headers: { Authorization: "Bearer {{generic_api_key}}", "X-Secret": SECRET } },
  ],
  adoptExisting: false,
  revokeOnDelete: false,
  forceDestroy: false,
};

/** The operations of the resource, each with the one of the API that carries it out. */
const OPERATIONS = {
  create: "upsertCustomToolkit",
  /** The same where Composio refuses every upsert of what exists, a repeated one too. */
  createRefusing: "upsertCustomToolkit",
  /** The look that comes before a create, while a stranger has the slug. */
  createTaken: "getToolkit",
  read: "getToolkit",
  update: "upsertCustomToolkit",
  delete: "deleteCustomToolkit",
  /** A delete of what a stranger has auth configs of. */
  deleteUsed: "listAuthConfigs",
} as const;
type OperationName = keyof typeof OPERATIONS;

let folder: ProjectFolder;
const tally = { runs: 0, lost: 0, doubled: 0, taken: 0, leaked: 0 };

beforeAll(async () => {
  folder = await createProjectFolder({});
});
afterAll(() => folder.remove());

test.concurrent.each(FAULTS.map(ofToolkits))(
  "no custom toolkit is lost, doubled, taken or leaked by: $name",
  (fault) =>
    onEmulator(folder, [SECRET], async (emulator, host) => {
      for (const operation of Object.keys(OPERATIONS) as OperationName[]) {
        for (const duration of DURATIONS) {
          await runOnce(emulator, host, fault, operation, duration);
        }
      }
    }),
);

test("the tally of custom toolkits is the one of docs/faults.md", () => {
  const { runs, lost, doubled, taken, leaked } = tally;
  const line =
    `Custom toolkits: ${FAULTS.length} faults × ${Object.keys(OPERATIONS).length} operations, once and lasting: ` +
    `${runs} runs, ${lost} lost, ${doubled} doubled, ${taken} taken, ${leaked} leaked`;
  console.log(line);
  expect(readFileSync(join(__dirname, "../../docs/faults.md"), "utf8")).toContain(line);
});

/** Another toolkit has another slug. An upsert's answer tells that too, so that it is tried on creates as well. */
function ofToolkits({ fault, of, ...named }: NamedFault): NamedFault {
  return named.name === "another object"
    ? { ...named, fault: { kind: "altered", set: { slug: "CUSTOM_ANOTHER" } } }
    : { ...named, fault, ...(of && { of }) };
}

async function runOnce(
  emulator: Emulator,
  host: DynamicHost,
  fault: NamedFault,
  operation: OperationName,
  duration: Duration,
): Promise<void> {
  if (fault.of !== undefined && !fault.of.some((name) => operation.startsWith(name))) {
    return;
  }
  const label = `${fault.name}, ${operation}, ${duration}`;
  emulator.reset();
  const isCreate = operation.startsWith("create");
  const stranger = operation === "createTaken" ? await strangersToolkit(emulator, host) : undefined;
  const before = isCreate ? undefined : await host.create(INPUTS);
  const used =
    operation === "deleteUsed" ? emulator.changeAuthConfig("ac_gmail_prod", { toolkit: ID }) : undefined;
  if (operation === "createRefusing") {
    emulator.settings.customToolkits.existing = "refused";
  }
  await switchOn(emulator, fault, OPERATIONS[operation], duration);
  const { state, error } = await attempt(() => perform(host, operation, before), before);
  emulator.faults.clear();
  emulator.settings.customToolkits.existing = "updated";
  if (error) {
    expect({ label, message: error.message }).toEqual({
      label,
      message: expect.stringMatching(/could not (create|read|update|delete) the custom toolkit "Orders/),
    });
    tally.leaked += [MATRIX_KEY, SECRET].some((secret) => error.message.includes(secret)) ? 1 : 0;
    // What was given up may still be carried out, and connections may still be refused.
    await sleep(2_500);
  }
  if (stranger !== undefined || used !== undefined) {
    // The stranger's is as it was, whatever went wrong.
    tally.runs += 1;
    tally.taken += stranger !== undefined && (!error || nameIn(emulator) !== stranger) ? 1 : 0;
    const isKept = emulator.authConfigs().some(({ id, deleted }) => id === used?.id && !deleted);
    tally.lost += used !== undefined && !isKept ? 1 : 0;
    expect({ label, failed: error !== undefined, name: nameIn(emulator) }).toEqual({
      label,
      failed: true,
      name: stranger ?? INPUTS.name,
    });
    return;
  }
  judge(emulator, label, operation, error ? await recover(host, operation, state, error) : state);
}

/** Leaves a toolkit with the slug that somebody else has made, and gives its name. */
async function strangersToolkit(emulator: Emulator, host: DynamicHost): Promise<string> {
  await host.create(INPUTS);
  return emulator.changeCustomToolkit(ID, { name: "A stranger's" }).name;
}

function nameIn(emulator: Emulator): string | undefined {
  return emulator.customToolkits().find(({ deleted }) => !deleted)?.name;
}

async function perform(
  host: DynamicHost,
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
      return updated(host, state, { ...INPUTS, name: "Orders desk" });
    default:
      await host.delete(id, outputs);
      return undefined;
  }
}

async function updated(host: DynamicHost, { id, outputs }: State, inputs: Properties): Promise<State> {
  return { id, outputs: (await host.update(id, outputs, inputs)).outputs };
}

/** What the next `pulumi up` does once the fault is over, with the adoption where an error advises it. */
async function recover(
  host: DynamicHost,
  operation: OperationName,
  state: State | undefined,
  error: Error,
): Promise<State | undefined> {
  if (!operation.startsWith("create")) {
    return perform(host, operation, state);
  }
  if (state) {
    return updated(host, state, INPUTS);
  }
  const again = await attempt(() => host.create(INPUTS), undefined);
  if (!again.error) {
    return again.state;
  }
  expect([error.message, again.error.message]).toEqual([
    expect.stringContaining("adoptExisting: true"),
    expect.stringContaining("adoptExisting: true"),
  ]);
  return { id: ID, outputs: {} };
}

function judge(emulator: Emulator, label: string, operation: OperationName, state: State | undefined): void {
  const live = emulator
    .customToolkits()
    .filter(({ deleted }) => !deleted)
    .map(({ slug }) => slug);
  tally.runs += 1;
  tally.lost += live.some((slug) => slug !== state?.id) ? 1 : 0;
  tally.doubled += live.length > 1 ? 1 : 0;
  expect({ label, live }).toEqual({ label, live: operation === "delete" ? [] : [state?.id] });
}
