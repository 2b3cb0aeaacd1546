import { OPERATIONS, type OperationName } from "./operations";
import type { Variant } from "./variants";

/** A number of servers and a latency, with what is measured there. */
export interface Cell {
  servers: number;
  latencyMs: number;
  operations: OperationName[];
  variants: Variant[];
  rounds: number;
}

/** The latency that stands for an API across an ocean. */
const FAR_MS = 200;

/** Only these make requests that nothing can spare. */
const ASKING: OperationName[] = ["create", "refresh", "destroy"];

/** Without `empty` where the number of servers makes no difference to it, and without `floor` where it asks nothing. */
export const FULL_PLAN: readonly Cell[] = [
  cell(1, 0, 7, ["empty", "floor", "ours", "closure"]),
  cell(100, 0, 5, ["floor", "ours", "closure"]),
  cell(1_000, 0, 1, ["floor", "ours", "closure"]),
  { ...cell(1, FAR_MS, 3, ["ours", "closure"]), operations: ASKING },
  { ...cell(100, FAR_MS, 3, ["ours", "closure"]), operations: ASKING },
];

export const QUICK_PLAN: readonly Cell[] = [
  cell(1, 0, 2, ["empty", "floor", "ours", "closure"]),
  cell(100, 0, 1, ["floor", "ours", "closure"]),
];

function cell(servers: number, latencyMs: number, rounds: number, variants: Variant[]): Cell {
  return { servers, latencyMs, operations: OPERATIONS, variants, rounds };
}
