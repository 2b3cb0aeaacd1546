import { setTimeout as sleep } from "node:timers/promises";
import { startEmulator } from "composio-emulator";
import { type DynamicHost, startDynamicHost, startPluginHost } from "../support/dynamic-host";
import { AUTH_CONFIG_FAULTS } from "../support/fault-matrices/auth-config";
import { CONNECTED_ACCOUNT_FAULTS } from "../support/fault-matrices/connected-account";
import { CUSTOM_TOOLKIT_FAULTS } from "../support/fault-matrices/custom-toolkit";
import { MCP_SERVER_FAULTS } from "../support/fault-matrices/mcp-server";
import { PROJECT_FAULTS } from "../support/fault-matrices/project";
import { SESSION_FAULTS } from "../support/fault-matrices/session";
import { TRIGGER_INSTANCE_FAULTS } from "../support/fault-matrices/trigger-instance";
import { WEBHOOK_ENDPOINT_FAULTS } from "../support/fault-matrices/webhook-endpoint";
import { WEBHOOK_SUBSCRIPTION_FAULTS } from "../support/fault-matrices/webhook-subscription";
import {
  type Cell,
  cellsOf,
  configFor,
  expectNoSecret,
  type FaultMatrix,
  HOST_NAMES,
  type HostName,
  runCell,
} from "../support/fault-matrix";
import { FAULTS } from "../support/faults";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";

/** As long as the attempts at one thing may take. */
const CUSTOM_TIMEOUT_SECONDS = 3;
/** From one run to the next: each operation has two, for a fault that occurs once and one that lasts. */
const STRIDE = 3;

let folder: ProjectFolder;

beforeAll(async () => {
  folder = await createProjectFolder({});
});
afterAll(() => folder.remove());

const MATRICES: FaultMatrix<string>[] = [
  MCP_SERVER_FAULTS,
  AUTH_CONFIG_FAULTS,
  CONNECTED_ACCOUNT_FAULTS,
  CUSTOM_TOOLKIT_FAULTS,
  PROJECT_FAULTS,
  SESSION_FAULTS,
  TRIGGER_INSTANCE_FAULTS,
  WEBHOOK_SUBSCRIPTION_FAULTS,
  WEBHOOK_ENDPOINT_FAULTS,
];

const SAMPLES = HOST_NAMES.flatMap((by) =>
  MATRICES.map((matrix, index) => ({
    by,
    matrix,
    kind: matrix.kind,
    cells: sampleOf(by, index),
  })),
);

test.concurrent.each(SAMPLES)(
  "in processes and time of their own, $kind gets over a sample of the faults through $by",
  async ({ by, matrix, cells }) => {
    const emulator = await startEmulator({ settings: { strictUserAgent: true } });
    const host = await start(by, matrix, configFor(emulator));
    try {
      for (const cell of cells) {
        await runCell(matrix, { by, emulator, host, sleep }, cell);
      }
    } finally {
      await host.stop();
      await emulator.close();
    }
    expectNoSecret(matrix, host.stdout() + host.stderr());
  },
);

test.each(HOST_NAMES)("the samples through %s have every fault, and every operation of every kind", (by) => {
  const samples = SAMPLES.filter((sample) => sample.by === by);
  const faults = samples.flatMap(({ cells }) => cells.map(({ fault }) => fault.name));
  const all = MATRICES.flatMap((matrix) => matrix.faults ?? FAULTS);
  expect(new Set(faults)).toEqual(new Set(all.map(({ name }) => name)));
  for (const { matrix, cells } of samples) {
    const operations = by === "plugin" ? matrix.inPlugin : matrix.operations;
    expect(new Set(cells.map(({ operation }) => operation))).toEqual(new Set(operations));
  }
});

function start(
  by: HostName,
  { kind }: FaultMatrix<string>,
  config: Record<string, string>,
): Promise<DynamicHost> {
  return by === "plugin"
    ? startPluginHost({ config }, kind, "support", CUSTOM_TIMEOUT_SECONDS)
    : startDynamicHost({ cwd: folder.path, config });
}

/**
 * The faults that fall to a kind, each on another operation, and what is then missing of its operations. Every other run
 * meets a fault that lasts.
 */
function sampleOf(by: HostName, index: number): Cell[] {
  const rows = MATRICES.map((matrix) => cellsOf(matrix, by));
  const isTriedOn = (row: number) => (kind: number) => (rows[kind]?.[row]?.cells.length ?? 0) > 0;
  const kindOf = (row: number) =>
    MATRICES.map((_, turn) => (row + turn) % MATRICES.length).find(isTriedOn(row));
  const own = (rows[index] ?? []).filter((_, row) => kindOf(row) === index);
  const chosen = own.flatMap(({ cells }, turn) => cells.slice((turn * STRIDE) % cells.length).slice(0, 1));
  const all = (rows[index] ?? []).flatMap(({ cells }) => cells);
  const missing = [...new Set(all.map(({ operation }) => operation))].filter(
    (name) => !chosen.some(({ operation }) => operation === name),
  );
  return [
    ...chosen,
    ...missing.flatMap((name) => all.filter(({ operation }) => operation === name).slice(0, 1)),
  ];
}
