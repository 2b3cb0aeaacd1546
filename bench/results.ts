import type { OperationName } from "./operations";
import type { Requests } from "./requests";
import type { START_UP_OPERATIONS } from "./start-up-ways";
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
  /** The most memory that the provider's process held; undefined where none ran or none could be seen. */
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

/** A refresh of many servers, by pages of the list or by one request for each. */
export interface RefreshManySample {
  by: "list" | "each";
  round: number;
  wallMs: number;
  requests: number;
}

/** One process that has loaded Pulumi: how long it takes to load the provider then, and for its first request. */
export interface LoadingSample {
  ownMs: number;
  requestMs: number;
}

/**
 * The processes that say a port: the plugin as npm has it, and the dynamic provider's; the plugin as a script and as one
 * program, by the Node of the archives.
 */
export const ANSWERING = ["native", "ours", "script", "archive"] as const;

/** One process, until it says its port. */
export interface AnswerSample {
  by: (typeof ANSWERING)[number];
  round: number;
  wallMs: number;
}

/** One process that says who may do what, that only loads the package, or that does nothing. */
export interface AccessSample {
  by: "access" | "load" | "nothing";
  round: number;
  wallMs: number;
}

/** How many creates a batch has, and how many batches one emulator answers. */
export const [BATCH, BATCHES] = [1000, 4];

/** One batch of creates that an emulator answered, from 1 on. */
export interface CreateSample {
  of: "servers" | "auth configs" | "sessions" | "trigger instances";
  batch: number;
  round: number;
  wallMs: number;
}

/** One run of one TypeScript program, started in one way. */
export interface StartUpSample {
  way: string;
  operation: (typeof START_UP_OPERATIONS)[number];
  round: number;
  wallMs: number;
}

/** Ways to start a program, and those that this machine does not have. */
export interface StartUp {
  samples: StartUpSample[];
  notAvailable: string[];
}

/** All that a run has measured. What it did not measure is empty. */
export interface Results {
  samples: Sample[];
  states: StateSize[];
  refreshMany: RefreshManySample[];
  loading: LoadingSample[];
  answers: AnswerSample[];
  access: AccessSample[];
  creates: CreateSample[];
  startUp: StartUp | undefined;
}
