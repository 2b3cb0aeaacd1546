import type { OperationName } from "./operations";
import type { Requests } from "./requests";
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
  requests: Requests;
  /** The most memory that the dynamic-provider process held; undefined where none ran or none could be seen. */
  peakBytes: number | undefined;
}

/** The state of a stack after its servers were created. */
export interface StateSize {
  servers: number;
  variant: Variant;
  bytes: number;
  /** Of the code in the inputs of one server. Its outputs hold it again. */
  providerBytes: number | undefined;
}

/** All that a run has measured. What it did not measure is empty. */
export interface Results {
  samples: Sample[];
  states: StateSize[];
}
