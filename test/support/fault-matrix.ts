import { type Emulator, startEmulator } from "composio-emulator";
import { readPage } from "./code-blocks";
import { type DynamicHost, startDynamicHost, startPluginHost } from "./dynamic-host";
import { DURATIONS, type Duration, FAULTS, type NamedFault, TIME_LIMIT_SECONDS } from "./faults";
import { createProjectFolder, type ProjectFolder } from "./project-folder";

export const KEY = "ak_matrix_0123456789abcdef";

export type HostName = "dynamic" | "plugin";

/** One fault on one operation. */
export interface FaultRun<Name> {
  /** What serves the resource. */
  by: HostName;
  emulator: Emulator;
  host: DynamicHost;
  fault: NamedFault;
  operation: Name;
  duration: Duration;
  /** What messages call the run. */
  label: string;
}

export interface FaultMatrix<Name extends string> {
  /** The name of the tests. */
  title: string;
  operations: readonly Name[];
  /**
   * The class of the resource, and the operations that the native plugin is to go through as well. Its own is how an id,
   * a state and an error cross to the engine; what the operations do is the same in both hosts.
   */
  inPlugin: { kind: string; operations: readonly Name[] };
  /** All faults unless given. */
  faults?: NamedFault[];
  /** Whether a fault is tried on an operation; where the fault says so, unless given. */
  isTried?: (fault: NamedFault, operation: Name) => boolean;
  runOnce(run: FaultRun<Name>): Promise<void>;
  /** What the process must never print, beside the key. */
  secrets?: () => string[];
}

let folder: ProjectFolder;

/**
 * Tries every fault on every operation, once and lasting. Each fault has an emulator and a provider process of its own,
 * so that they may run side by side.
 */
export function tryEveryFault<Name extends string>(matrix: FaultMatrix<Name>): void {
  const {
    title,
    operations,
    inPlugin,
    faults = FAULTS,
    isTried = saysItself,
    runOnce,
    secrets = () => [],
  } = matrix;
  const hosts: Record<HostName, readonly Name[]> = { dynamic: operations, plugin: inPlugin.operations };
  beforeAll(async () => {
    folder = await createProjectFolder({});
  });
  afterAll(() => folder.remove());

  const runs = (["dynamic", "plugin"] as const).flatMap((by) =>
    faults.map((fault) => ({ by, name: fault.name, fault })),
  );
  test.concurrent.each(runs)(`${title}: $name, through $by`, async ({ by, fault }) => {
    const emulator = await startEmulator({ settings: { strictUserAgent: true } });
    const config = {
      "composio:apiKey": KEY,
      "composio:baseUrl": emulator.url,
      "composio:requestTimeoutSeconds": String(TIME_LIMIT_SECONDS),
      "composio:retrySeconds": "3",
    };
    const host = await (by === "plugin"
      ? startPluginHost({ config }, inPlugin.kind)
      : startDynamicHost({ cwd: folder.path, config }));
    try {
      for (const operation of hosts[by].filter((name) => isTried(fault, name))) {
        for (const duration of DURATIONS) {
          const label = `${fault.name}, ${operation}, ${duration}`;
          await runOnce({ by, emulator, host, fault, operation, duration, label });
        }
      }
    } finally {
      await host.stop();
      await emulator.close();
    }
    const said = host.stdout() + host.stderr();
    expect([KEY, ...secrets()].filter((secret) => said.includes(secret))).toEqual([]);
  });
}

/** Whether the fault is one for all operations, or names this one. */
export function saysItself({ of }: NamedFault, operation: string): boolean {
  return of === undefined || of.some((name) => name === operation);
}

/** Expects that `docs/faults.md` has the line that the matrix has come to. */
export function expectDocumented(line: string): void {
  console.log(line);
  expect(readPage("docs/faults.md")).toContain(line);
}
