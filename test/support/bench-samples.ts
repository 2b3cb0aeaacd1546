import type { Results, Sample } from "../../bench/results";

/** A sample of a create by the provider, with what a test wants to be different. */
export function sample(difference: Partial<Sample>): Sample {
  return {
    servers: 1,
    latencyMs: 0,
    operation: "create",
    variant: "ours",
    round: 0,
    wallMs: 1_000,
    requests: {},
    peakBytes: undefined,
    ...difference,
  };
}

/** The results of a run that measured nothing but this. */
export function results(measured: Partial<Results>): Results {
  return {
    samples: [],
    states: [],
    refreshMany: [],
    loading: [],
    answers: [],
    access: [],
    creates: [],
    startUp: undefined,
    ...measured,
  };
}
