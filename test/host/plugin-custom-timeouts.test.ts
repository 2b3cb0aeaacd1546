import { type Emulator, startEmulator } from "composio-emulator";
import type { Properties } from "../../provider/core/resource";
import type { Kind } from "../../provider/resources";
import { describePluginLifecycles, startPlugin } from "../support/plugin-samples";
import { SAMPLES } from "../support/samples";

/** Longer than an operation takes here. What fails is tried again that long. */
const TIMEOUT_SECONDS = 5;

describePluginLifecycles(TIMEOUT_SECONDS);

describe("a run shares what it knows with an operation that has a deadline", () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.close());
  beforeEach(() => emulator.reset());

  const newRun = (kind: Kind) => startPlugin(kind, emulator.url, TIMEOUT_SECONDS);

  async function created(run: Awaited<ReturnType<typeof newRun>>, news: Properties) {
    const { inputs, failures } = await run.check({}, news);
    expect(failures).toEqual([]);
    return { inputs, ...(await run.create(inputs)) };
  }

  it.each(["CustomToolkit", "McpServer", "WebhookEndpoint", "WebhookSubscription"] as const)(
    "a %s that is renamed without an alias and adopted is not deleted under its old name",
    async (kind) => {
      const { inputs, live } = SAMPLES[kind];
      const before = await created(await newRun(kind), inputs);
      const run = await newRun(kind);
      const after = await created(run, { ...inputs, adoptExisting: true });
      await run.delete(before.id, before.outs);
      expect(after.id).toBe(before.id);
      expect(live(emulator)).toEqual([expect.objectContaining({ id: before.id })]);
    },
  );

  it.each([
    ["Session", "createSession", "session_id"],
    ["WebhookSubscription", "createWebhookSubscription", "id"],
    ["McpServer", "createMcpServer", "id"],
  ] as const)("two resources of the kind %s never get one id", async (kind, operation, idName) => {
    const { inputs } = SAMPLES[kind];
    const run = await newRun(kind);
    const first = await created(run, inputs);
    const [answered] = SAMPLES[kind].live(emulator);
    emulator.faults.add({
      operation,
      kind: "answer",
      status: 201,
      body: { ...answered, [idName]: first.id },
    });
    await expect(created(run, inputs)).rejects.toThrow("another resource of this program");
  });

  it("an auth config with connected accounts is not replaced", async () => {
    const run = await newRun("AuthConfig");
    const old = await created(run, { toolkit: "gmail" });
    emulator.changeAuthConfig(old.id, { no_of_connections: 2 });
    const news = { toolkit: "slack" };
    const changed = await run.check(old.inputs, news);
    expect((await run.diff(old.id, old.outs, changed.inputs)).replaces).toEqual(["toolkit"]);
    await expect(created(run, news)).rejects.toThrow(
      /could not replace the auth config .*2 accounts are connected through it.*Nothing is changed/,
    );
  });
});
