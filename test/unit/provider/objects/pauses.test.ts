import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import type { Properties } from "../../../../provider/core/resource";
import { stop } from "../../../../provider/core/stopping";
import type { Kind } from "../../../../provider/resources";
import type { ComposioApi } from "../../../../provider/resources/api";
import { apiAt } from "../../../support/composio";
import { CREATES } from "../../../support/creates";
import { listenBefore } from "../../../support/forward";
import type { HttpServer } from "../../../support/http-server";
import { newProcess, type Process } from "../../../support/lifecycle";
import { SAMPLES } from "../../../support/samples";
import { ownTime } from "../../../support/time/own-time";

const time = ownTime();

const emulator = useEmulator({ strict: false });
let front: Pick<HttpServer, "origin" | "close">;
/** Called when a write has been carried out, before it is answered. */
let onWrite: () => void;

beforeAll(async () => {
  front = await listenBefore(
    () => emulator.url,
    ({ method }, { status, headers, body }, response) => {
      if (method !== "GET") {
        onWrite();
      }
      response.writeHead(status, headers).end(body);
    },
  );
});
afterAll(async () => {
  await front.close();
});
beforeEach(() => {
  onWrite = () => {};
});

const apiWith = (): ComposioApi => apiAt(front.origin, { retryBudgetMs: 120_000, timeoutMs: 60_000 });
const MISSING = { status: 404, body: { error: { message: "Not found", slug: "HTTP_NotFound" } } };
const lateIn = (operation: Fault["operation"]): Fault => ({
  kind: "answer",
  operation,
  times: 99,
  ...MISSING,
});
const staleAfter = (operation: Fault["operation"]): Fault => ({ kind: "stale", operation, ms: 60_000 });

type Made = { id: string; outs: Properties };
type Step = (process: Process, inputs: Properties, made: Made) => Promise<unknown>;
const creates: Step = (process, inputs) => process.create(inputs);
const createsAgain: Step = (process, inputs) => process.create(inputs);
const deletes: Step = (process, _inputs, { id, outs }) => process.delete(id, outs);
const updates =
  (news: Properties): Step =>
  (process, inputs, { id, outs }) =>
    process.update(id, outs, { ...inputs, ...news });

/** A step that waits, each with what makes it wait. */
const CASES: { what: string; kind: Kind; faults: Fault[]; step: Step; given?: Properties }[] = [
  {
    what: "looks after a create whose answer is lost",
    kind: "AuthConfig",
    faults: [
      { kind: "error", operation: "createAuthConfig", when: "before", times: 99 },
      { kind: "altered", operation: "listAuthConfigs", set: { items: [] }, times: 99 },
    ],
    step: creates,
  },
  { what: "the first read", kind: "AuthConfig", faults: [lateIn("getAuthConfig")], step: creates },
  {
    what: "the first read",
    kind: "McpServer",
    faults: [lateIn("getMcpServer")],
    step: creates,
    given: { toolkits: ["exa"] },
  },
  { what: "the read after a create", kind: "Session", faults: [lateIn("getSession")], step: creates },
  {
    what: "what another server does with its name",
    kind: "McpServer",
    faults: [],
    step: createsAgain,
  },
  {
    what: "looks at an update",
    kind: "AuthConfig",
    faults: [staleAfter("updateAuthConfig")],
    step: updates({ name: "sales" }),
  },
  {
    what: "looks at an update",
    kind: "CustomToolkit",
    faults: [staleAfter("upsertCustomToolkit")],
    step: updates({ name: "Sales" }),
  },
  {
    what: "looks at an update",
    kind: "Session",
    faults: [{ kind: "altered", operation: "getSession", set: { config: {} }, times: 99 }],
    step: updates({ searchEnabled: false }),
  },
  ...(
    [
      ["AuthConfig", "deleteAuthConfig"],
      ["ConnectedAccount", "deleteConnectedAccount"],
      ["CustomToolkit", "deleteCustomToolkit"],
      ["McpServer", "deleteMcpServer"],
      ["Project", "deleteProject"],
      ["Session", "deleteSession"],
      ["TriggerInstance", "deleteTriggerInstance"],
      ["WebhookSubscription", "deleteWebhookSubscription"],
    ] as const
  ).map(([kind, operation]) => ({
    what: "looks at a delete that was accepted",
    kind,
    faults: [{ kind: "answer", operation, status: 202 } as Fault],
    step: deletes,
  })),
  ...Object.entries(CREATES).map(([kind, operation]) => ({
    what: "another attempt at a create",
    kind: kind as Kind,
    faults: [{ kind: "rate-limit", operation, retryAfter: 30, times: 99 } as Fault],
    step: creates,
  })),
];

/** Brings about what a step needs, and gives the step. */
async function prepared({ kind, faults, step, given }: (typeof CASES)[number]) {
  const before = newProcess(apiAt(emulator.url), {}, kind);
  const { inputs } = await before.check({}, { ...SAMPLES[kind].inputs, ...given });
  let made: Made = { id: "", outs: {} };
  if (step !== creates) {
    made = await before.create(inputs);
    // A stale answer is one that was given before.
    await before.read(made.id, made.outs);
  }
  for (const fault of faults) {
    emulator.faults.add(fault);
  }
  return (api: ComposioApi) => step(newProcess(api, {}, kind), inputs, made);
}

test.each(CASES)("$kind: a run that is stopped does not wait for $what", async (each) => {
  const run = await prepared(each);
  const api = apiWith();
  let stoppedAt = Number.NaN;
  onWrite = () => {
    stoppedAt = time.now();
    api.stopWaiting();
  };
  await expect(run(api)).rejects.toThrow();
  expect(time.now() - stoppedAt).toBe(0);
});

test.each(CASES)("$kind: a run waits as long for $what as its deadline lets it", async (each) => {
  const run = await prepared(each);
  const startedAt = time.now();
  await expect(run(apiWith().until(700))).rejects.toThrow();
  expect(time.now() - startedAt).toBeLessThanOrEqual(700);
});

// The last, because the process stays so.
test("a process that has to end waits for nothing", async () => {
  const api = apiWith();
  stop();
  expect([api.sessions.newBudget(), apiWith().sessions.newBudget()].map(({ isOver }) => isOver)).toEqual([
    true,
    true,
  ]);
});
