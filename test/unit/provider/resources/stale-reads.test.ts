import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import type { Properties } from "../../../../provider/core/resource";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { SAMPLES } from "../../../support/samples";
import { ownTime } from "../../../support/time/own-time";

const STALE_MS = 3_000;

ownTime();

const emulator = useEmulator({ strict: false });
let warnings: string[];

beforeEach(() => {
  warnings = [];
});

async function updated(kind: Kind, operation: Fault["operation"], news: Properties, ms: number) {
  const process = newProcess(apiAt(emulator.url), { warn: (warning) => warnings.push(warning) }, kind);
  const { inputs } = await process.check({}, SAMPLES[kind].inputs);
  const { id, outs } = await process.create(inputs);
  await process.read(id, outs);
  emulator.faults.add({ operation, kind: "stale", ms });
  const changed = await process.check(inputs, { ...inputs, ...news });
  expect(changed.failures).toEqual([]);
  warnings = [];
  return process.update(id, outs, changed.inputs);
}

const LATE: [Kind, Fault["operation"], Properties][] = [
  ["AuthConfig", "updateAuthConfig", { name: "sales" }],
  ["CustomToolkit", "upsertCustomToolkit", { name: "Sales" }],
];

test.each(LATE)(
  "an update of %s that shows after 3 s has succeeded, and is said to show late",
  async (...row) => {
    const { outs } = await updated(...row, STALE_MS);
    expect(outs).toMatchObject(row[2]);
    expect(warnings).toEqual([expect.stringMatching(/^Composio has updated the .* shows it late/)]);
  },
);

test.each(LATE)("an update of %s that does not show for long is an error that says so", async (...row) => {
  await expect(updated(...row, 60_000)).rejects.toThrow(
    /its name is not as declared, also after some seconds.*If it is as declared there by now, Composio shows it late/,
  );
});

test.each<[Kind, Fault["operation"], Properties]>([
  ["McpServer", "updateMcpServer", { name: "sales" }],
  ["WebhookSubscription", "updateWebhookSubscription", { webhookUrl: "https://hooks.example.com/other" }],
  ["Session", "updateSession", { searchEnabled: false }],
])("an update of %s does not need the reads, as its answer describes it", async (...row) => {
  const { outs } = await updated(...row, 60_000);
  expect(outs).toMatchObject(row[2]);
  expect(warnings).toEqual([]);
});
