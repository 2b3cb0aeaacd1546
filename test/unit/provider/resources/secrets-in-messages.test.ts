import { withSecretInputs } from "../../../../provider/core/secret-inputs";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { ECHOES, readableIn, startEchoingService } from "../../../support/echoing-service";
import { newProcess, type Process } from "../../../support/lifecycle";
import { SECRET_SAMPLES, secretsOf } from "../../../support/secret-samples";

let service: Awaited<ReturnType<typeof startEchoingService>>;
let warnings: string[];

beforeAll(async () => {
  service = await startEchoingService();
});
afterAll(() => service.close());
beforeEach(() => {
  warnings = [];
});

const KINDS = Object.keys(SECRET_SAMPLES) as Kind[];
const WHERE = Object.keys(ECHOES) as (keyof typeof ECHOES)[];

/** The properties of a sample, as a class and a state have them. */
function sampleOf(kind: Kind) {
  const sample = SECRET_SAMPLES[kind];
  const paths = sample.marked.map(({ path }) => path);
  const inputs = withSecretInputs(sample.inputs, paths);
  return { id: sample.id, inputs, state: { ...inputs, ...sample.outputs } };
}

const OPERATIONS: Record<string, (process: Process, kind: Kind) => Promise<unknown>> = {
  check: (process, kind) => process.check({}, sampleOf(kind).inputs),
  create: (process, kind) => process.create(sampleOf(kind).inputs),
  read: (process, kind) => process.read(sampleOf(kind).id, sampleOf(kind).state),
  async update(process, kind) {
    const { id, inputs, state } = sampleOf(kind);
    // Fields that hold no secret, because Composio may repeat what it was sent before.
    const changes = {
      toolkits: ["exa"],
      enabled: false,
      enabledEvents: ["other"],
      searchEnabled: false,
      logo: {},
    };
    const known = Object.entries(changes).filter(([name]) => kind !== "Session" || name === "searchEnabled");
    return process.update(id, state, { ...inputs, ...Object.fromEntries(known) });
  },
  delete: (process, kind) =>
    process.delete(sampleOf(kind).id, { ...sampleOf(kind).state, forceDestroy: true }),
};

const CASES = KINDS.flatMap((kind) =>
  Object.keys(OPERATIONS).flatMap((operation) => WHERE.map((where) => ({ kind, operation, where }))),
);

test.each(CASES)("no secret stands in what a $operation of $kind says about $where", async (given) => {
  const { kind, operation, where } = given;
  const secrets = secretsOf(SECRET_SAMPLES[kind], true);
  service.repeat(where, secretsOf(SECRET_SAMPLES[kind], operation !== "check" && operation !== "create"));
  const api = apiAt(service.origin, { onWarning: (warning) => warnings.push(warning) });
  const process = newProcess(api, { warn: (warning) => warnings.push(warning), mayAsk: true }, kind);
  const outcome = await OPERATIONS[operation]?.(process, kind).catch((error: unknown) => error);
  const said = [outcome instanceof Error ? `${outcome.message}\n${outcome.stack}` : "", ...warnings].join(
    "\n",
  );
  if (operation === "check") {
    expect(JSON.stringify(outcome)).toContain('"failures":[');
  } else {
    expect(outcome).toBeInstanceOf(Error);
    expect(said).toContain(`could not ${operation}`);
  }
  expect(readableIn(said, secrets)).toEqual([]);
});

test.each(KINDS)("a check of %s quotes no secret that is wrong", async (kind) => {
  const sample = SECRET_SAMPLES[kind];
  const process = newProcess(apiAt(service.origin), {}, kind);
  const { failures } = await process.check({}, { ...sampleOf(kind).inputs, nonsense: "x" });
  expect(failures).not.toEqual([]);
  expect(readableIn(JSON.stringify(failures), secretsOf(sample, false))).toEqual([]);
});

test.each(KINDS)("what is no id of %s is cut, and a key that was pasted as one is hidden", async (kind) => {
  const process = newProcess(apiAt(service.origin), {}, kind);
  service.repeat("a refusal of the key", ["nothing"]);
  const error: unknown = await process
    .delete(`${"y".repeat(1_000_000)}/`, { ...sampleOf(kind).state, name: undefined })
    .catch((reason: unknown) => reason);
  expect(String((error as Error | undefined)?.message ?? "").length).toBeLessThan(2_000);
});
