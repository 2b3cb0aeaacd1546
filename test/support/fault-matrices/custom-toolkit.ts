import type { Emulator } from "composio-emulator";
import { codeOf } from "../../../provider/resources/loader";
import { attempt, type State } from "../attempt";
import { apiAt } from "../composio";
import type { Properties, ResourceHost } from "../dynamic-host";
import { type FaultMatrix, type FaultRun, type HostName, newTallies, tallyOf } from "../fault-matrix";
import { takeError } from "../fault-steps";
import { FAULTS, type NamedFault, switchOn } from "../faults";

const SECRET = "hs_matrix_0123456789abcdef";
const INPUTS = {
  __provider: codeOf("CustomToolkit"),
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
  /** A create that has the tools read: the second step, after which the toolkit is there. */
  createSyncing: "syncCustomToolkit",
  /** The look that comes before a create, while a stranger has the slug. */
  createTaken: "getToolkit",
  read: "getToolkit",
  update: "upsertCustomToolkit",
  /** An update that has the tools read anew. */
  sync: "syncCustomToolkit",
  delete: "deleteCustomToolkit",
  /** A delete of what a stranger has auth configs of. */
  deleteUsed: "listAuthConfigs",
} as const;
type OperationName = keyof typeof OPERATIONS;

/** The operations that the plugin goes through as well: creates that are unclear or half done, and an update. */
const IN_PLUGIN: OperationName[] = ["create", "createRefusing", "createSyncing", "update"];

/** The inputs that have the tools read anew. */
const SYNCED = { syncTrigger: "2", syncAccountId: "ca_gmail_team" };

const tallies = newTallies({});

export const CUSTOM_TOOLKIT_FAULTS: FaultMatrix<OperationName> = {
  kind: "CustomToolkit",
  title: (by, fault) => `no custom toolkit is lost, doubled, taken or leaked by: ${fault}, through ${by}`,
  operations: Object.keys(OPERATIONS) as OperationName[],
  inPlugin: IN_PLUGIN,
  faults: FAULTS.map(ofToolkits),
  isTried: ({ of }, operation) =>
    of === undefined || of.some((name) => (operation === "sync" ? "update" : operation).startsWith(name)),
  runOnce,
  secrets: () => [SECRET],
  tally: (by) =>
    tallyOf("Custom toolkits", CUSTOM_TOOLKIT_FAULTS, by, () => {
      const { runs, lost, doubled, taken, leaked } = tallies[by];
      return `${runs} runs, ${lost} lost, ${doubled} doubled, ${taken} taken, ${leaked} leaked`;
    }),
};

/** Another toolkit has another slug. An upsert's answer tells that too, so that it is tried on creates as well. */
function ofToolkits({ fault, of, ...named }: NamedFault): NamedFault {
  return named.name === "another object"
    ? { ...named, fault: { kind: "altered", set: { slug: "CUSTOM_ANOTHER" } } }
    : { ...named, fault, ...(of && { of }) };
}

/** A run of one cell, with a slug of its own, because the process remembers which toolkits its resources have. */
interface Run {
  by: HostName;
  emulator: Emulator;
  host: ResourceHost;
  operation: OperationName;
  inputs: Properties;
  id: string;
}

async function runOnce(trial: FaultRun<OperationName>): Promise<void> {
  const { by, emulator, host, fault, operation, duration, label } = trial;
  const tally = tallies[by];
  emulator.reset();
  const slug = `${operation}_${duration}_${FAULTS.findIndex(({ name }) => name === fault.name)}`;
  const run = {
    by,
    emulator,
    host,
    operation,
    inputs: { ...INPUTS, slug, ...(operation === "createSyncing" && SYNCED) },
    id: `CUSTOM_${slug.toUpperCase()}`,
  };
  emulator.changeConnectedAccount(SYNCED.syncAccountId, { toolkit: run.id });
  const before = operation.startsWith("create") ? undefined : await host.create(run.inputs);
  const strangers = await strangersObject(run);
  if (operation === "createRefusing") {
    emulator.settings.customToolkits.existing = "refused";
  }
  await switchOn(trial, fault, OPERATIONS[operation], duration);
  const { state, error } = await attempt(() => perform(run, before), before);
  emulator.faults.clear();
  emulator.settings.customToolkits.existing = "updated";
  if (error) {
    await takeError(
      trial,
      error,
      /could not (create|read|update|delete) the custom toolkit "Orders/,
      [SECRET],
      tally,
    );
  }
  tally.runs += 1;
  if (strangers) {
    tally.taken += strangers.isAsItWas() ? 0 : 1;
    expect({ label, failed: error !== undefined, isAsItWas: strangers.isAsItWas() }).toEqual({
      label,
      failed: true,
      isAsItWas: true,
    });
    return;
  }
  judge(run, label, error ? await recover(run, state, error) : state);
}

/** Returns what a stranger has that the operation would take: a toolkit of the slug, or an auth config of the toolkit. */
async function strangersObject({ emulator, operation, inputs, id }: Run) {
  if (operation === "createTaken") {
    const config = { name: "A stranger's", auth_schemes: [{ mode: "NO_AUTH" }] };
    await apiAt(emulator.url).customToolkits.upsert({
      slug: String(inputs.slug),
      url: INPUTS.mcpUrl,
      config,
    });
    return unchanged(() => emulator.customToolkits());
  }
  if (operation === "deleteUsed") {
    const { id: used } = emulator.changeAuthConfig("ac_gmail_prod", { toolkit: id });
    return unchanged(() => emulator.authConfigs().filter((config) => config.id === used));
  }
  return undefined;
}

function unchanged(look: () => object) {
  const before = JSON.stringify(look());
  return { isAsItWas: () => JSON.stringify(look()) === before };
}

async function perform(
  { host, operation, inputs }: Run,
  state: State | undefined,
): Promise<State | undefined> {
  if (!state) {
    return host.create(inputs);
  }
  const { id, outputs } = state;
  switch (operation) {
    case "read":
      return host.read(id, outputs);
    case "update":
      return updated(host, state, { ...inputs, name: "Orders desk" });
    case "sync":
      return updated(host, state, { ...inputs, ...SYNCED });
    default:
      await host.delete(id, outputs);
      return undefined;
  }
}

async function updated(host: ResourceHost, { id, outputs }: State, inputs: Properties): Promise<State> {
  return { id, outputs: (await host.update(id, outputs, inputs)).outputs };
}

/** Does what the next `pulumi up` does once the fault is over, with the adoption where an error advises it. */
async function recover(run: Run, state: State | undefined, error: Error): Promise<State | undefined> {
  const { emulator, host, operation, inputs } = run;
  if (!operation.startsWith("create")) {
    return perform(run, state);
  }
  if (state) {
    return updated(host, state, inputs);
  }
  if (emulator.customToolkits().length === 0) {
    return host.create(inputs);
  }
  expect(error.message).toContain("adoptExisting: true");
  return host.create({ ...inputs, adoptExisting: true });
}

function judge({ by, emulator, operation }: Run, label: string, state: State | undefined): void {
  const tally = tallies[by];
  const live = emulator
    .customToolkits()
    .filter(({ deleted }) => !deleted)
    .map(({ slug }) => slug);
  if (operation === "sync" || operation === "createSyncing") {
    // One that Composio answers and does not carry out, nobody can tell.
    const [version] = emulator.customToolkits().map(({ version }) => version);
    expect({ label, outputs: state?.outputs }).toMatchObject({ label, outputs: { ...SYNCED, version } });
  }
  tally.lost += live.some((slug) => slug !== state?.id) ? 1 : 0;
  tally.doubled += live.length > 1 ? 1 : 0;
  expect({ label, live }).toEqual({ label, live: operation === "delete" ? [] : [state?.id] });
}
