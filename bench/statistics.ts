import type { Sample } from "./results";

/** The middle of the values, or the mean of the two in the middle; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.length > 0 ? middle.reduce((sum, value) => sum + value, 0) / middle.length : undefined;
}

interface Timed {
  round: number;
  wallMs: number;
}

/**
 * How much longer the ones take than the others: the median of the ratios of the rounds. What slows the machine from
 * one round to the next is then in both times of a ratio.
 */
export function pairedRatio(samples: readonly Timed[], bases: readonly Timed[]): number | undefined {
  return inPairs(samples, bases, (wallMs, base) => wallMs / base);
}

/** How many milliseconds more the ones take than the others: the median of the rounds, as in a ratio. */
export function pairedDifference(samples: readonly Timed[], bases: readonly Timed[]): number | undefined {
  return inPairs(samples, bases, (wallMs, base) => wallMs - base);
}

function inPairs(
  samples: readonly Timed[],
  bases: readonly Timed[],
  compare: (wallMs: number, base: number) => number,
): number | undefined {
  const compared = samples.flatMap(({ round, wallMs }) => {
    const base = bases.find((candidate) => candidate.round === round);
    return base ? [compare(wallMs, base.wallMs)] : [];
  });
  return median(compared);
}

/** Where samples of different variants can be compared. */
export type Place = Pick<Sample, "servers" | "latencyMs" | "operation">;

export function samplesOf(
  samples: readonly Sample[],
  { servers, latencyMs, operation }: Place,
  variant: Sample["variant"],
): Sample[] {
  return samples.filter(
    (sample) =>
      sample.servers === servers &&
      sample.latencyMs === latencyMs &&
      sample.operation === operation &&
      sample.variant === variant,
  );
}

export function wallRatio(
  samples: readonly Sample[],
  place: Place,
  variant: Sample["variant"],
  base: Sample["variant"],
): number | undefined {
  return pairedRatio(samplesOf(samples, place, variant), samplesOf(samples, place, base));
}
