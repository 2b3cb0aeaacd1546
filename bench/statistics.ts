import type { Sample } from "./results";

/** The middle of the values, or the mean of the two in the middle; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.length > 0 ? middle.reduce((sum, value) => sum + value, 0) / middle.length : undefined;
}

/** Which samples to look at. */
export type Selection = Partial<Pick<Sample, "servers" | "latencyMs" | "operation" | "variant">>;

export function select(samples: readonly Sample[], selection: Selection): Sample[] {
  const wanted = Object.entries(selection) as [keyof Selection, unknown][];
  return samples.filter((sample) => wanted.every(([name, value]) => sample[name] === value));
}

/**
 * How much longer the one variant takes than the other: the median of the ratios of the rounds. What slows the
 * machine from one round to the next is then in both times of a ratio.
 */
export function wallRatio(
  samples: readonly Sample[],
  selection: Omit<Selection, "variant">,
  variant: Sample["variant"],
  base: Sample["variant"],
): number | undefined {
  const bases = select(samples, { ...selection, variant: base });
  const ratios = select(samples, { ...selection, variant }).flatMap((sample) => {
    const other = bases.find(
      ({ round, servers, latencyMs, operation }) =>
        round === sample.round &&
        servers === sample.servers &&
        latencyMs === sample.latencyMs &&
        operation === sample.operation,
    );
    return other ? [sample.wallMs / other.wallMs] : [];
  });
  return median(ratios);
}
