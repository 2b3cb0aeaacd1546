import type { Emulator } from "composio-emulator";
import { codeOf } from "../../../provider/resources/loader";
import { attempt, type State } from "../attempt";
import { apiAt } from "../composio";
import type { ResourceHost } from "../dynamic-host";
import { type FaultMatrix, type FaultRun, newTallies, saysItself, tallyOf } from "../fault-matrix";
import { create, createOrAdopt, perform, switchOnFor, takeError, update } from "../fault-steps";

const SECRET = "sgn_matrix_0123456789abcdef";
const APP = { toolkit: "slack", clientId: "1234567890.1234" };
const INPUTS = {
  __provider: codeOf("WebhookEndpoint"),
  ...APP,
  data: { signing_secret: SECRET, app_id: "A1" },
};
const CHANGED = { ...INPUTS, data: { signing_secret: SECRET, app_id: "A2" } };
const FEWER = { ...INPUTS, data: { signing_secret: SECRET } };

/** The operations of the resource, each with the one of the API that carries it out. */
const OPERATIONS = {
  create: "createWebhookEndpoint",
  /** The second step of a create. */
  store: "updateWebhookEndpoint",
  /** The list that comes before a create, where a stranger has the endpoint of the app. */
  createTaken: "listWebhookEndpoints",
  /** A create whose answer is lost, so that the list has to say what became of it. */
  settle: "listWebhookEndpoints",
  read: "getWebhookEndpoint",
  update: "updateWebhookEndpoint",
  /** An update that takes a value away. */
  replace: "replaceWebhookEndpointData",
  delete: "deleteWebhookEndpoint",
} as const;
type OperationName = keyof typeof OPERATIONS;

const CREATES: OperationName[] = ["create", "store", "createTaken", "settle"];

/** The operations that the plugin goes through as well: creates that are unclear or half done, and an update. */
const IN_PLUGIN: OperationName[] = ["create", "store", "settle", "update"];

/** The operations that faults have other names for. */
const ASKED_AS: Partial<Record<OperationName, OperationName>> = { createTaken: "settle", replace: "update" };

const tallies = newTallies({ stays: 0 });

export const WEBHOOK_ENDPOINT_FAULTS: FaultMatrix<OperationName> = {
  kind: "WebhookEndpoint",
  title: (by, fault) => `no webhook endpoint is lost, doubled, taken or leaked by: ${fault}, through ${by}`,
  operations: Object.keys(OPERATIONS) as OperationName[],
  inPlugin: IN_PLUGIN,
  isTried: (fault, operation) => saysItself(fault, ASKED_AS[operation] ?? operation),
  runOnce,
  secrets: () => [SECRET],
  tally: (by) =>
    tallyOf("Webhook endpoints", WEBHOOK_ENDPOINT_FAULTS, by, () => {
      const { runs, lost, doubled, taken, leaked, stays } = tallies[by];
      const left = by === "plugin" ? "" : `, and ${stays} that a delete left in Composio, as a warning said`;
      return `${runs} runs, ${lost} lost, ${doubled} doubled, ${taken} taken, ${leaked} leaked${left}`;
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
  if (error) {
    const verb = CREATES.includes(operation) ? "create" : operation === "replace" ? "update" : operation;
    const says = new RegExp(`could not ${verb} the webhook endpoint "slack, app ${APP.clientId}"`);
    await takeError(run, error, says, [SECRET], tally);
  }
  if (operation === "store") {
    // Data that is stored late is not shown before, and Composio need not show any.
    await run.sleep(1_000);
  }
  judge(run, error ? await recover(host, operation, state) : state, stranger);
}

async function strangerOf({ url }: Emulator): Promise<string> {
  const { webhookEndpoints } = apiAt(url);
  const { id } = await webhookEndpoints.create(APP);
  await webhookEndpoints.merge(id, { signing_secret: "a-stranger-s" });
  return id;
}

function wantedBy(operation: OperationName) {
  return operation === "update" ? CHANGED : operation === "replace" ? FEWER : INPUTS;
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
  if (state) {
    return update(host, state, INPUTS);
  }
  return createOrAdopt(host, INPUTS, operation === "createTaken");
}

function judge(
  { by, emulator, host, operation, label }: FaultRun<OperationName>,
  state: State | undefined,
  stranger: string | undefined,
): void {
  const tally = tallies[by];
  const live = emulator.webhookEndpoints().filter(({ deleted }) => !deleted);
  const ours = live.filter(({ id }) => id !== stranger);
  const strangers = live.find(({ id }) => id === stranger);
  const isTaken =
    stranger !== undefined && (state !== undefined || strangers?.data.signing_secret !== "a-stranger-s");
  // Composio may have no way to delete one, and then a warning names it.
  const left = operation === "delete" ? ours.filter(({ id }) => isNamed(host, id)) : [];
  tally.runs += 1;
  tally.stays += left.length;
  tally.lost += ours.some((each) => each.id !== state?.id && !left.includes(each)) ? 1 : 0;
  tally.doubled += live.length > 1 ? 1 : 0;
  tally.taken += isTaken ? 1 : 0;
  const expected = operation === "delete" ? left : stranger !== undefined ? [] : [{ id: state?.id }];
  expect({ label, isTaken, ours: ours.map(({ id }) => id) }).toEqual({
    label,
    isTaken: false,
    ours: expected.map(({ id }) => id),
  });
  if (operation !== "delete" && stranger === undefined) {
    expect({ label, data: ours[0]?.data }).toEqual({ label, data: wantedBy(operation).data });
    expect({ label, outputs: state?.outputs }).toMatchObject({ label, outputs: { data: ours[0]?.data } });
  }
}

function isNamed(host: ResourceHost, id: string): boolean {
  return (
    "said" in host &&
    typeof host.said === "function" &&
    String(host.said()).includes(`(${id}) stays in Composio`)
  );
}
