import { useEmulator } from "composio-emulator/jest";
import type { Properties } from "../../../../provider/core/resource";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { SAMPLES } from "../../../support/samples";

const emulator = useEmulator({ strict: false });
let warnings: string[];

beforeEach(() => {
  warnings = [];
});

/** Updates an object of which somebody else has changed something since the last refresh. */
async function updateAfter(kind: Kind, elsewhere: object, given: Properties, news: Properties) {
  const process = newProcess(apiAt(emulator.url), { warn: (warning) => warnings.push(warning) }, kind);
  const sample = SAMPLES[kind];
  const { inputs } = await process.check({}, { ...sample.inputs, ...given });
  const { id, outs } = await process.create(inputs);
  const before = sample.live(emulator);
  sample.change(emulator, id, elsewhere);
  const changed = await process.check(inputs, { ...inputs, ...news });
  expect(changed.failures).toEqual([]);
  const updated = await process.update(id, outs, changed.inputs);
  const next = await process.diff(id, updated.outs, changed.inputs);
  return { id, before, next };
}

const WARNED: [Kind, string, object, Properties, Properties][] = [
  [
    "WebhookSubscription",
    "webhookUrl",
    { webhook_url: "https://elsewhere.example.com/?token=hush-0123456789" },
    {},
    { enabledEvents: ["composio.trigger.message", "composio.connected_account.expired"] },
  ],
  [
    "McpServer",
    "allowedTools",
    { allowed_tools: [] },
    { allowedTools: ["GMAIL_SEND_EMAIL"] },
    { name: "sales" },
  ],
  ["AuthConfig", "name", { name: "renamed" }, {}, { enabled: false }],
];

test.each(WARNED)("an update of %s warns that Composio shows another %s than declared", async (...row) => {
  const [kind, input, elsewhere, given, news] = row;
  const { id, next } = await updateAfter(kind, elsewhere, given, news);
  expect(warnings).toEqual([
    expect.stringMatching(
      `shows another ${input} of the .*${id}.*than the program declares.*\`pulumi preview\``,
    ),
  ]);
  expect(warnings.join()).not.toContain("hush-");
  expect(next.changes).toBe(true);
});

test.each<[Kind, object, Properties, Properties]>([
  ["CustomToolkit", { name: "renamed" }, {}, { logo: { content: "aGVsbG8=", mimeType: "image/png" } }],
  [
    "Session",
    { tags: { enabled: ["destructiveHint"] } },
    { tags: { enable: ["readOnlyHint"] } },
    { searchEnabled: false },
  ],
])("an update of %s sends all, and so brings back what somebody else has changed", async (...row) => {
  const { next } = await updateAfter(...row);
  expect(warnings.filter((warning) => warning.includes("shows another"))).toEqual([]);
  expect(next.changes).toBe(false);
});

test("an update that changes nothing but the state says nothing where all is as declared", async () => {
  await updateAfter("AuthConfig", {}, {}, { forceDestroy: true });
  expect(warnings).toEqual([]);
});
