import type { OperationName } from "./operations";
import type { Variant } from "./variants";

/** One run of the CLI. */
export interface Sample {
  servers: number;
  latencyMs: number;
  operation: OperationName;
  variant: Variant;
  /** Samples of one round were taken right after each other, and are compared with each other only. */
  round: number;
  wallMs: number;
}

/** All that a run has measured. What it did not measure is empty. */
export interface Results {
  samples: Sample[];
}
