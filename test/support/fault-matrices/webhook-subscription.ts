import type { Emulator } from "composio-emulator";
import { codeOf } from "../../../provider/resources/loader";
import { attempt, type State } from "../attempt";
import { apiAt } from "../composio";
import type { Properties, ResourceHost } from "../dynamic-host";
import { type FaultMatrix, type FaultRun, newTallies, saysItself, tallyOf } from "../fault-matrix";
import { create, createOrAdopt, explained, perform, switchOnFor, takeError } from "../fault-steps";

const INPUTS = {
  __provider: codeOf("WebhookSubscription"),
  webhookUrl: "https://hooks.example.com/composio",
  enabledEvents: ["composio.trigger.message"],
};
const CHANGED = { ...INPUTS, webhookUrl: "https://hooks.example.com/other" };
const ROTATED = { ...INPUTS, secretRotation: "2" };
const FIELDS = { webhook_url: INPUTS.webhookUrl, enabled_events: INPUTS.enabledEvents };
/** The operations of the resource, each with the one of the API that carries it out. */
const OPERATIONS = {
  create: "createWebhookSubscription",
  /** Where a stranger has the one subscription of the project, which is new and the same to the letter. */
  createTaken: "createWebhookSubscription",
  /** A create whose answer is lost, so that the list has to say what became of it. */
  settle: "listWebhookSubscriptions",
  read: "getWebhookSubscription",
  update: "updateWebhookSubscription",
  rotate: "rotateWebhookSecret",
  delete: "deleteWebhookSubscription",
} as const;
type OperationName = keyof typeof OPERATIONS;

const CREATES: OperationName[] = ["create", "createTaken", "settle"];

/** The operations that the plugin goes through as well: creates that are unclear or half done, and an update. */
const IN_PLUGIN: OperationName[] = ["create", "settle", "rotate"];

const tallies = newTallies({ dead: 0 });
const secrets = new Set<string>();

export const WEBHOOK_SUBSCRIPTION_FAULTS: FaultMatrix<OperationName> = {
  kind: "WebhookSubscription",
  title: (by, fault) =>
    `no webhook subscription is lost, doubled, taken or leaked by: ${fault}, through ${by}`,
  operations: Object.keys(OPERATIONS) as OperationName[],
  inPlugin: IN_PLUGIN,
  isTried: (fault, operation) => saysItself(fault, operation === "rotate" ? "update" : operation),
  runOnce,
  secrets: () => [...secrets],
  tally: (by) =>
    tallyOf("Webhook subscriptions", WEBHOOK_SUBSCRIPTION_FAULTS, by, () => {
      const { runs, lost, doubled, taken, dead, leaked } = tallies[by];
      return `${runs} runs, ${lost} lost, ${doubled} doubled, ${taken} taken, ${leaked} leaked, ${dead} with a dead secret`;
    }),
};

async function runOnce(run: FaultRun<OperationName>): Promise<void> {
  const { by, emulator, host, operation } = run;
  const tally = tallies[by];
  emulator.reset();
  const stranger = operation === "createTaken" ? await strangerOf(emulator) : undefined;
  const before = CREATES.includes(operation) ? undefined : await create(host, INPUTS);
  await switchOnFor(run, OPERATIONS);
  const { state, error } = await attempt(() => perform(host, operation, before, wantedBy(operation)), before);
  emulator.faults.clear();
  note(emulator);
  if (error) {
    const verb = CREATES.includes(operation) ? "create" : operation === "rotate" ? "update" : operation;
    await takeError(run, error, explained(verb, 'webhook subscription "hooks.example.com"'), secrets, tally);
  }
  judge(run, error ? await recover(host, operation, state) : state, stranger);
}

async function strangerOf(emulator: Emulator): Promise<string> {
  const { webhookSubscriptions } = apiAt(emulator.url);
  return (await webhookSubscriptions.create(FIELDS, webhookSubscriptions.newBudget())).id;
}

function note(emulator: Emulator): void {
  for (const { secret } of emulator.webhookSubscriptions()) {
    secrets.add(secret);
  }
}

function wantedBy(operation: OperationName): Properties {
  return operation === "update" ? CHANGED : operation === "rotate" ? ROTATED : INPUTS;
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
  note(emulator);
  const tally = tallies[by];
  const live = emulator.webhookSubscriptions().filter(({ deleted }) => !deleted);
  const ours = live.filter(({ id }) => id !== stranger);
  const { secret } = state?.outputs ?? {};
  const isDead = secret !== undefined && ours.some((each) => each.secret !== secret);
  const isTaken = stranger !== undefined && state !== undefined;
  tally.runs += 1;
  tally.lost += ours.some(({ id }) => id !== state?.id) ? 1 : 0;
  tally.doubled += live.length > 1 ? 1 : 0;
  tally.taken += isTaken ? 1 : 0;
  tally.dead += isDead ? 1 : 0;
  expect({
    label,
    isDead,
    isTaken,
    ours: ours.map(({ id }) => id),
    isStrangerThere: live.length > ours.length,
  }).toEqual({
    label,
    isDead: false,
    isTaken: false,
    ours: operation === "delete" || stranger !== undefined ? [] : [state?.id],
    isStrangerThere: stranger !== undefined,
  });
}
