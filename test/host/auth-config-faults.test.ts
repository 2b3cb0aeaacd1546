import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Emulator, startEmulator } from "composio-emulator";
import { AUTH_CONFIG_CODE } from "../../provider/resources/loader";
import { attempt, type State } from "../support/attempt";
import { type DynamicHost, startDynamicHost, startPluginHost } from "../support/dynamic-host";
import {
  DURATIONS,
  type Duration,
  FAULTS,
  type NamedFault,
  switchOn,
  TIME_LIMIT_SECONDS,
} from "../support/faults";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";

const KEY = "ak_matrix_0123456789abcdef";
const SECRET = "hs_matrix_0123456789abcdef";
const OWN_NAME = "crm-0123456789abcdef";
const INPUTS = {
  __provider: AUTH_CONFIG_CODE,
  toolkit: "hubspot",
  name: OWN_NAME,
  __autonamed: true,
  custom: { authScheme: "OAUTH2", credentials: { client_id: "crm", client_secret: SECRET } },
  enabled: true,
  revokeOnDelete: false,
  forceDestroy: false,
};
const { __autonamed: _, ...UNNAMED } = INPUTS;
const NAMED = { ...UNNAMED, name: "crm" };

/** The operations of the resource, each with the one of the API that carries it out. */
const OPERATIONS = {
  create: "createAuthConfig",
  /** With a name that a stranger's auth config has as well. */
  createNamed: "createAuthConfig",
  read: "getAuthConfig",
  update: "updateAuthConfig",
  delete: "deleteAuthConfig",
} as const;
type OperationName = keyof typeof OPERATIONS;

/** Of a create that a gateway sends on twice nobody could tell: names are not unique. */
const UNDETECTABLE = "sent on twice by a gateway";

interface Bench {
  emulator: Emulator;
  host: DynamicHost;
  tally: Record<"runs" | "lost" | "doubled" | "taken" | "leaked", number>;
}

let folder: ProjectFolder;
/** Both hosts of the provider go through the same. */
const HOSTS = {
  dynamic: (config: Record<string, string>) => startDynamicHost({ cwd: folder.path, config }),
  plugin: (config: Record<string, string>) => startPluginHost({ config }, "AuthConfig"),
};
type HostName = keyof typeof HOSTS;
const HOST_NAMES = Object.keys(HOSTS) as HostName[];
const RUNS = HOST_NAMES.flatMap((by) => FAULTS.map((fault) => ({ ...fault, by })));
const tallies: Record<HostName, Bench["tally"]> = {
  dynamic: { runs: 0, lost: 0, doubled: 0, taken: 0, leaked: 0 },
  plugin: { runs: 0, lost: 0, doubled: 0, taken: 0, leaked: 0 },
};

beforeAll(async () => {
  folder = await createProjectFolder({});
});
afterAll(() => folder.remove());

test.concurrent.each(RUNS)(
  "no auth config is lost, doubled, taken or leaked through $by by: $name",
  async (fault) => {
    const emulator = await startEmulator({ settings: { strictUserAgent: true } });
    const host = await HOSTS[fault.by]({
      "composio:apiKey": KEY,
      "composio:baseUrl": emulator.url,
      "composio:requestTimeoutSeconds": String(TIME_LIMIT_SECONDS),
      "composio:retrySeconds": "3",
    });
    const bench = { emulator, host, tally: tallies[fault.by] };
    try {
      for (const operation of Object.keys(OPERATIONS) as OperationName[]) {
        for (const duration of DURATIONS) {
          await runOnce(bench, fault, operation, duration);
        }
      }
    } finally {
      await host.stop();
      await emulator.close();
    }
    expect(host.stdout() + host.stderr()).not.toMatch(new RegExp(`${KEY}|${SECRET}`));
  },
);

test.each(HOST_NAMES)("the tally of auth configs through %s is the one of docs/faults.md", (by) => {
  const { runs, lost, doubled, taken, leaked } = tallies[by];
  const line =
    `Auth configs: ${FAULTS.length} faults × ${Object.keys(OPERATIONS).length} operations, once and lasting: ` +
    `${runs} runs, ${lost} lost, ${doubled} doubled, ${taken} taken, ${leaked} leaked`;
  console.log(line);
  expect(readFileSync(join(__dirname, "../../docs/faults.md"), "utf8")).toContain(line);
});

async function runOnce(
  bench: Bench,
  fault: NamedFault,
  operation: OperationName,
  duration: Duration,
): Promise<void> {
  const isCreate = operation === "create" || operation === "createNamed";
  const isTried = fault.of === undefined || fault.of.some((name) => name === operation);
  if (!isTried || (isCreate && fault.name === UNDETECTABLE)) {
    return;
  }
  const { emulator, host, tally } = bench;
  const label = `${fault.name}, ${operation}, ${duration}`;
  emulator.reset();
  const catalogue = new Set(emulator.authConfigs().map(({ id }) => id));
  const stranger = operation === "createNamed" ? (await host.create(NAMED)).id : undefined;
  const before = isCreate ? undefined : await host.create(INPUTS);
  await switchOn(emulator, fault, OPERATIONS[operation], duration);
  const { state, error } = await attempt(() => perform(host, operation, before), before);
  emulator.faults.clear();
  if (error) {
    const verb = isCreate ? "create" : operation;
    expect({ label, message: error.message }).toEqual({
      label,
      message: expect.stringMatching(
        new RegExp(`could not ${verb} the auth config "crm.*(What to do: |not as declared)`, "s"),
      ),
    });
    tally.leaked += error.message.includes(KEY) || error.message.includes(SECRET) ? 1 : 0;
    // What was given up may still be carried out, and connections may still be refused.
    await sleep(2_500);
  }
  const last = error ? await recover(host, operation, state, error, stranger) : state;
  judge(bench, label, operation, last, stranger, catalogue);
}

async function perform(
  host: DynamicHost,
  operation: OperationName,
  state: State | undefined,
): Promise<State | undefined> {
  if (!state) {
    return host.create(operation === "createNamed" ? NAMED : INPUTS);
  }
  const { id, outputs } = state;
  switch (operation) {
    case "read":
      return host.read(id, outputs);
    case "update":
      return { id, outputs: (await host.update(id, outputs, { ...INPUTS, name: "crm-renamed" })).outputs };
    default:
      await host.delete(id, outputs);
      return undefined;
  }
}

/** What the next `pulumi up` does once the fault is over, or the import that an error advises. */
async function recover(
  host: DynamicHost,
  operation: OperationName,
  state: State | undefined,
  error: Error,
  stranger: string | undefined,
): Promise<State | undefined> {
  if (operation !== "create" && operation !== "createNamed") {
    return perform(host, operation, state);
  }
  if (state) {
    return { id: state.id, outputs: (await host.update(state.id, state.outputs, INPUTS)).outputs };
  }
  const [named] = [...error.message.matchAll(/ac_[\w-]+/g)].map(([id]) => id).filter((id) => id !== stranger);
  return named === undefined
    ? host.create(operation === "createNamed" ? NAMED : INPUTS)
    : { id: named, outputs: {} };
}

function judge(
  { emulator, tally }: Bench,
  label: string,
  operation: OperationName,
  state: State | undefined,
  stranger: string | undefined,
  catalogue: Set<string>,
): void {
  const live = emulator.authConfigs().filter(({ id, deleted }) => !deleted && !catalogue.has(id));
  const ours = live.filter(({ id }) => id !== stranger).map(({ id }) => id);
  tally.runs += 1;
  tally.lost += ours.some((id) => id !== state?.id) ? 1 : 0;
  tally.doubled += ours.length > 1 ? 1 : 0;
  tally.taken += stranger !== undefined && state?.id === stranger ? 1 : 0;
  expect({ label, ours }).toEqual({ label, ours: operation === "delete" ? [] : [state?.id] });
  if (stranger !== undefined) {
    expect(live.map(({ id }) => id)).toContain(stranger);
  }
}
