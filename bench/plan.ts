import type { BenchOptions } from "./arguments";
import { OPERATIONS, type OperationName } from "./operations";
import type { Variant } from "./variants";

/** A number of servers and a latency, with what is measured there. */
export interface Cell {
  servers: number;
  latencyMs: number;
  operations: readonly OperationName[];
  variants: Variant[];
  rounds: number;
  /** How many operations and requests are under way at once; as Pulumi and the provider have it unless given. */
  parallel: number | undefined;
}

/** The latency that stands for an API across an ocean. */
export const FAR_MS = 200;

/** The refresh of many servers: those of the program, and those that a project has beside them. */
export const MANAGED_SERVERS = 1_000;
export const OTHER_SERVERS = 200;

/** Those that make requests which nothing can spare, and one that makes none, to compare. */
const FAR_OPERATIONS: OperationName[] = ["create", "up", "refresh", "destroy"];

/** Few servers, so that a round of each takes less than three minutes. */
const QUICK: [servers: number, latencyMs: number][] = [
  [1, 0],
  [20, 0],
];

/** Plans all that is measured unless the arguments say otherwise. */
export function planCells(options: BenchOptions): Cell[] {
  const { servers, latency, rounds, only, parallel } = options;
  return pairs(servers, latency, options.isQuick).map(([count, latencyMs]) => ({
    servers: count,
    latencyMs,
    operations: only ?? (latencyMs > 0 ? FAR_OPERATIONS : OPERATIONS),
    variants: variantsFor(count, latencyMs),
    rounds: rounds ?? (options.isQuick ? 1 : fullRounds(count, latencyMs)),
    parallel,
  }));
}

function pairs(
  servers: number[] | undefined,
  latency: number[] | undefined,
  isQuick: boolean,
): [servers: number, latencyMs: number][] {
  if (servers || latency) {
    return (servers ?? [1, 100]).flatMap((count) =>
      (latency ?? [0]).map((latencyMs): [number, number] => [count, latencyMs]),
    );
  }
  return isQuick
    ? QUICK
    : [
        [1, 0],
        [100, 0],
        [1_000, 0],
        [1, FAR_MS],
        [100, FAR_MS],
      ];
}

/** `floor` sends no request, so latency is nothing to it; `empty` takes the same time beside any number of servers. */
function variantsFor(servers: number, latencyMs: number): Variant[] {
  if (latencyMs > 0) {
    return ["empty", "ours", "native", "closure"];
  }
  return servers > 100
    ? ["floor", "ours", "native", "closure"]
    : ["empty", "floor", "ours", "native", "closure"];
}

function fullRounds(servers: number, latencyMs: number): number {
  if (servers > 100) {
    return 1;
  }
  if (latencyMs > 0) {
    return 3;
  }
  return servers < 10 ? 7 : 5;
}
