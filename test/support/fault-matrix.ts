import type { Emulator } from "composio-emulator";
import type { Kind } from "../../provider/resources";
import { readPage } from "./code-blocks";
import type { ResourceHost } from "./dynamic-host";
import { DURATIONS, type Duration, FAULTS, KEY, type NamedFault, TIME_LIMIT_SECONDS } from "./faults";

export { KEY } from "./faults";

export const HOST_NAMES = ["dynamic", "plugin"] as const;
export type HostName = (typeof HOST_NAMES)[number];

/** The things that a matrix runs on: an emulator, a host of the resource, and a way to wait. */
export interface Bench {
  /** The host that serves the resource. */
  by: HostName;
  emulator: Emulator;
  host: ResourceHost;
  sleep(ms: number): Promise<unknown>;
}

/** A fault on an operation. */
export interface Cell<Name extends string = string> {
  fault: NamedFault;
  operation: Name;
  duration: Duration;
}

/** One fault on one operation. */
export interface FaultRun<Name extends string> extends Bench, Cell<Name> {
  /** The name of the run in messages. */
  label: string;
}

export interface FaultMatrix<Name extends string> {
  /** The class of the resource. */
  kind: Kind;
  /** The name of the tests of a fault. */
  title(by: HostName, fault: string): string;
  operations: readonly Name[];
  /**
   * The operations that the plugin is to go through as well. Its own is how an id, a state and an error cross to
   * the engine; what the operations do is the same in both hosts.
   */
  inPlugin: readonly Name[];
  /** All faults unless given. */
  faults?: NamedFault[];
  /** Whether a fault is tried on an operation; where the fault says so, unless given. */
  isTried?(fault: NamedFault, operation: Name): boolean;
  runOnce(run: FaultRun<Name>): Promise<void>;
  /** Returns the texts that no host may ever print, beside the key. */
  secrets?: () => string[];
  /** The test of the tally of all runs: its name, and the line that `docs/faults.md` has. */
  tally(by: HostName): { title: string; line(): string };
}

/** Returns the configuration of a host of a matrix. */
export function configFor({ url }: Emulator): Record<string, string> {
  return {
    "composio:apiKey": KEY,
    "composio:organizationApiKey": KEY,
    "composio:baseUrl": url,
    "composio:requestTimeoutSeconds": String(TIME_LIMIT_SECONDS),
    "composio:retrySeconds": "3",
  };
}

/** Returns the cells of a matrix that a host tries, by fault. */
export function cellsOf<Name extends string>(
  matrix: FaultMatrix<Name>,
  by: HostName,
): { fault: NamedFault; cells: Cell<Name>[] }[] {
  const { isTried = saysItself } = matrix;
  const { faults, operations } = triedBy(matrix, by);
  return faults.map((fault) => ({
    fault,
    cells: operations
      .filter((operation) => isTried(fault, operation))
      .flatMap((operation) => DURATIONS.map((duration) => ({ fault, operation, duration }))),
  }));
}

/** The part of a matrix that a host goes through. */
function triedBy<Name extends string>(
  { operations, inPlugin, faults = FAULTS }: FaultMatrix<Name>,
  by: HostName,
) {
  return { faults, operations: by === "plugin" ? inPlugin : operations };
}

/**
 * Returns the counts of each host, at nothing.
 *
 * @param more The counts of this kind alone.
 */
export function newTallies<More extends object>(more: More) {
  const newTally = () => ({ runs: 0, lost: 0, doubled: 0, taken: 0, leaked: 0, ...more });
  return { dynamic: newTally(), plugin: newTally() } satisfies Record<HostName, object>;
}

/** Returns the test of a host's tally, of which the line begins with what the host has gone through. */
export function tallyOf<Name extends string>(
  objects: string,
  matrix: FaultMatrix<Name>,
  by: HostName,
  counted: () => string,
): { title: string; line(): string } {
  const title = `${objects}${by === "plugin" ? " through the plugin" : ""}`;
  const { faults, operations } = triedBy(matrix, by);
  return {
    title: `${title}: the tally is that of docs/faults.md`,
    line: () =>
      `${title}: ${faults.length} faults × ${operations.length} operations, once and lasting: ${counted()}`,
  };
}

export async function runCell<Name extends string>(
  { runOnce }: FaultMatrix<Name>,
  bench: Bench,
  cell: Cell<Name>,
): Promise<void> {
  await runOnce({ ...bench, ...cell, label: `${cell.fault.name}, ${cell.operation}, ${cell.duration}` });
}

/** Expects that nothing of what no host may print is in a text. */
export function expectNoSecret<Name extends string>({ secrets }: FaultMatrix<Name>, said: string): void {
  expect([KEY, ...(secrets?.() ?? [])].filter((secret) => said.includes(secret))).toEqual([]);
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
