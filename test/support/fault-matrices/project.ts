import type { Emulator, StoredProject } from "composio-emulator";
import { codeOf } from "../../../provider/resources/loader";
import { attempt, type State } from "../attempt";
import { apiAt } from "../composio";
import type { Properties, ResourceHost } from "../dynamic-host";
import { type FaultMatrix, type FaultRun, newTallies, saysItself, tallyOf } from "../fault-matrix";
import { create, perform, switchOnFor, takeError } from "../fault-steps";
import { FAULTS, type NamedFault } from "../faults";
import { plain } from "../plain";

const INPUTS = { __provider: codeOf("Project"), name: "staging", createApiKey: false };
const WITH_KEY = { ...INPUTS, createApiKey: true };
const SCOPED = { ...WITH_KEY, apiKeyPermissions: [{ preset: "triggers", access: "read" }] };

/** The operations of the resource, each with the one of the API that carries it out. */
const OPERATIONS = {
  create: "createProject",
  /** With a key, which a lost answer takes with it. */
  createWithKey: "createProject",
  /** With a key of few permissions, which Composio gives more. */
  createWider: "createProject",
  /** The same, while what the key may do is looked at. */
  lookWider: "listAuthConfigs",
  /** The same, while that key is revoked. */
  revokeWider: "revokeApiKeys",
  /** Where a stranger has the name, in a project that is new. */
  createTaken: "createProject",
  /** A create whose answer is lost, so that the list has to say what became of it. */
  settle: "listProjects",
  read: "getProject",
  update: "getProject",
  delete: "deleteProject",
  /** A delete of what is not empty. */
  deleteFull: "listAuthConfigs",
} as const;
type OperationName = keyof typeof OPERATIONS;

const CREATES: OperationName[] = [
  "create",
  "createWithKey",
  "createWider",
  "lookWider",
  "revokeWider",
  "createTaken",
  "settle",
];
/** Those that are not the first inputs. */
const INPUTS_OF: Partial<Record<OperationName, Properties>> = {
  createWithKey: WITH_KEY,
  createWider: SCOPED,
  lookWider: SCOPED,
  revokeWider: SCOPED,
  update: { ...WITH_KEY, forceDestroy: true },
};

/** The operations that the plugin goes through as well: creates that are unclear or half done. */
const IN_PLUGIN: OperationName[] = ["createWithKey", "createWider", "settle"];

const tallies = newTallies({ wider: 0, keyless: 0 });
const secrets = new Set<string>();

export const PROJECT_FAULTS: FaultMatrix<OperationName> = {
  kind: "Project",
  title: (by, fault) => `no project is lost, doubled, taken, wider or leaked by: ${fault}, through ${by}`,
  operations: Object.keys(OPERATIONS) as OperationName[],
  inPlugin: IN_PLUGIN,
  faults: FAULTS.map(ofProjects),
  isTried: (fault, operation) => saysItself(fault, operation === "createWithKey" ? "create" : operation),
  runOnce,
  secrets: () => [...secrets],
  tally: (by) =>
    tallyOf("Projects", PROJECT_FAULTS, by, () => {
      const { runs, lost, doubled, taken, wider, leaked, keyless } = tallies[by];
      return (
        `${runs} runs, ${lost} lost, ${doubled} doubled, ${taken} taken, ${wider} wider, ${leaked} leaked, ` +
        `${keyless} kept without their key`
      );
    }),
};

/** The lists of projects have their items under another name. */
function ofProjects(named: NamedFault): NamedFault {
  const { fault } = named;
  if (fault === "refuse" || fault.kind !== "altered" || !("items" in (fault.set ?? {}))) {
    return named;
  }
  const { items, ...set } = fault.set ?? {};
  return { ...named, fault: { ...fault, set: { ...set, data: items ?? [] } } };
}

async function runOnce(run: FaultRun<OperationName>): Promise<void> {
  const { by, emulator, host, operation } = run;
  const tally = tallies[by];
  emulator.reset();
  emulator.settings.projects.keyPermissions = operation.endsWith("Wider") ? "ignored" : "kept";
  const stranger = operation === "createTaken" ? await strangerOf(emulator) : undefined;
  const before = CREATES.includes(operation) ? undefined : await made(emulator, host);
  if (operation === "deleteFull") {
    await fill(emulator);
  }
  await switchOnFor(run, OPERATIONS);
  const { state, error } = await attempt(() => perform(host, operation, before, wantedBy(operation)), before);
  emulator.faults.clear();
  note(emulator);
  if (error) {
    await takeError(
      run,
      error,
      /could not \w+ the project "staging"|the project "staging" (\(id pr_[\w-]+\) )?is /i,
      secrets,
      tally,
    );
  }
  judge(run, error ? await recover(host, operation, state) : state, stranger);
}

async function strangerOf(emulator: Emulator): Promise<string> {
  const { projects } = apiAt(emulator.url);
  return (await projects.create({ name: INPUTS.name }, projects.newBudget())).id;
}

/** Makes an auth config in the only project. */
async function fill(emulator: Emulator): Promise<void> {
  const [key = ""] = live(emulator).map(({ api_key }) => api_key ?? "");
  const api = apiAt(emulator.url, { credential: { header: "x-api-key", key } });
  await api.authConfigs.create({ toolkit: { slug: "gmail" } }, "gmail");
}

function live(emulator: Emulator): StoredProject[] {
  return emulator.projects().filter(({ deleted }) => !deleted);
}

function note(emulator: Emulator): void {
  for (const { api_key, webhook_secret } of emulator.projects()) {
    secrets.add(webhook_secret);
    if (api_key !== null) {
      secrets.add(api_key);
    }
  }
}

/**
 * The project that an operation finds. Its create may meet a connection that the reset before it has cut, and a project
 * whose key was lost so is not what is tried.
 */
async function made(emulator: Emulator, host: ResourceHost): Promise<State> {
  return create(host, WITH_KEY).catch(() => {
    emulator.reset();
    return create(host, WITH_KEY);
  });
}

function wantedBy(operation: OperationName): Properties {
  return INPUTS_OF[operation] ?? INPUTS;
}

/** Does what the next `pulumi up` does once the fault is over, and then the import that an error advises. */
async function recover(
  host: ResourceHost,
  operation: OperationName,
  state: State | undefined,
): Promise<State | undefined> {
  if (operation === "deleteFull") {
    return state;
  }
  if (!CREATES.includes(operation)) {
    return perform(host, operation, state, wantedBy(operation));
  }
  if (state) {
    return failedAgain(host, operation, state);
  }
  const again = await attempt(() => create(host, wantedBy(operation)), undefined);
  if (operation === "createTaken" || !again.error || again.state) {
    return again.state;
  }
  const [, id = ""] = /pulumi-composio import (pr_[\w-]+)/.exec(again.error.message) ?? [];
  expect({ id, message: again.error.message }).toMatchObject({ id: expect.stringMatching(/^pr_/) });
  return { id, outputs: {} };
}

/** A project whose key is lost stays, and each update of it fails, and takes on that it may be deleted. */
async function failedAgain(
  host: ResourceHost,
  operation: OperationName,
  { id, outputs }: State,
): Promise<State> {
  const news = { ...INPUTS_OF[operation], forceDestroy: true };
  const { state, error } = await attempt(
    async () => ({ id, outputs: (await host.update(id, outputs, news)).outputs }),
    undefined,
  );
  expect(error?.message).toContain(`(id ${id}) is there, and Pulumi keeps it, but its API key is not known`);
  expect(state?.outputs).toMatchObject({ forceDestroy: true });
  return { id, outputs: state?.outputs ?? {} };
}

function judge(
  { by, emulator, operation, label }: FaultRun<OperationName>,
  state: State | undefined,
  stranger: string | undefined,
): void {
  note(emulator);
  const tally = tallies[by];
  const all = live(emulator);
  const ours = all.filter(({ id }) => id !== stranger);
  const apiKey = plain(state?.outputs ?? {}).apiKey;
  const isTaken = stranger !== undefined && state !== undefined;
  const isWider = operation.endsWith("Wider") && typeof apiKey === "string" && apiKey !== "";
  tally.runs += 1;
  tally.lost += ours.some(({ id }) => id !== state?.id) ? 1 : 0;
  tally.doubled += all.length > 1 ? 1 : 0;
  tally.taken += isTaken ? 1 : 0;
  tally.wider += isWider ? 1 : 0;
  tally.keyless += operation === "createWithKey" && !apiKey ? 1 : 0;
  expect({
    label,
    isTaken,
    isWider,
    ours: ours.map(({ id }) => id),
    isStrangerThere: all.length > ours.length,
  }).toEqual({
    label,
    isTaken: false,
    isWider: false,
    ours: operation === "delete" || stranger !== undefined ? [] : [state?.id],
    isStrangerThere: stranger !== undefined,
  });
}
