import { NATIVE, using } from "../support/native-trial";
import { type Signalled, stopUpdate, withStayingShell } from "../support/stopped-update";
import { startTrial, type Trial } from "../support/trial";
import { until } from "../support/until";

/** How many creates the engine has under way at once, and how many the program declares. */
const AT_ONCE = 8;
const DECLARED = 10;
/** Longer than it takes from the first of the creates to the last. */
const ANSWERED_AFTER_MS = 5_000;

const UPDATE = ["up", "--yes", "--skip-preview", "--parallel", String(AT_ONCE)];

const DYNAMIC = { host: "dynamic", options: async () => ({}) } as const;
const IN_STAYING_SHELL = { host: "dynamic", options: withStayingShell } as const;
const PLUGIN = { host: "native", options: async () => ({}) } as const;
const BOTH: Signalled = "the CLI and the provider";

const CASES: {
  what: string;
  way: typeof DYNAMIC | typeof IN_STAYING_SHELL | typeof PLUGIN;
  signal: NodeJS.Signals;
  signalled: Signalled;
}[] = [
  { what: "the dynamic host", way: DYNAMIC, signal: "SIGTERM", signalled: BOTH },
  { what: "the dynamic host", way: DYNAMIC, signal: "SIGINT", signalled: BOTH },
  { what: "the dynamic host", way: DYNAMIC, signal: "SIGTERM", signalled: "the provider" },
  {
    what: "the dynamic host in a shell that stays",
    way: IN_STAYING_SHELL,
    signal: "SIGTERM",
    signalled: BOTH,
  },
  {
    what: "the dynamic host in a shell that stays",
    way: IN_STAYING_SHELL,
    signal: "SIGINT",
    signalled: BOTH,
  },
  { what: "the plugin", way: PLUGIN, signal: "SIGTERM", signalled: BOTH },
  { what: "the plugin", way: PLUGIN, signal: "SIGINT", signalled: BOTH },
  { what: "the plugin", way: PLUGIN, signal: "SIGTERM", signalled: "the provider" },
];

let trial: Trial;
afterEach(() => trial.cleanup());

const made = () => trial.emulator.authConfigs().filter(({ name }) => name?.startsWith("mail-"));

/** The ids that the state has. */
async function idsInState(): Promise<unknown[]> {
  const { resources = [] } = (await trial.stack.exportState()).deployment;
  return resources.flatMap(({ type, id }) => (type.endsWith("AuthConfig") ? [id] : []));
}

test.each(CASES)(
  "after $signal to $signalled, an update in $what keeps what was sent, and the next makes no second one",
  async ({ way, signal, signalled }) => {
    trial = await startTrial({ ...(await way.options()), program: NATIVE });
    const declaration = `for (let i = 0; i < ${DECLARED}; i++) new AuthConfig("mail-" + i, { toolkit: "gmail" });`;
    await trial.program(using(way.host, declaration));
    const late = { kind: "delay", ms: ANSWERED_AFTER_MS, when: "after", times: AT_ONCE } as const;
    trial.emulator.faults.add({ operation: "createAuthConfig", ...late });
    const update = trial.stack.start(UPDATE);
    await until(() => made().length === AT_ONCE, { withinMs: 120_000 });
    const { code } = await stopUpdate(update, signal, signalled);
    expect(code).not.toBe(0);
    expect(made()).toHaveLength(AT_ONCE);
    expect((await idsInState()).sort()).toEqual(
      made()
        .map(({ id }) => id)
        .sort(),
    );

    await trial.stack.up();
    expect(made()).toHaveLength(DECLARED);
    await trial.finish();
  },
);
