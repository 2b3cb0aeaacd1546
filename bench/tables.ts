import { splitRequests } from "./requests";
import type { Sample, StateSize } from "./results";
import { median, select, wallRatio } from "./statistics";

/** A Markdown table. All columns but the first hold numbers unless told. */
export function table(header: string[], rows: string[][], textColumns: readonly number[] = [0]): string {
  const widths = header.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    `| ${widths.map((width, column) => pad(cells[column] ?? "", width, textColumns.includes(column))).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    textColumns.includes(column) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(header), line(rule), ...rows.map(line)].join("\n");
}

function pad(text: string, width: number, isText: boolean): string {
  return isText ? text.padEnd(width) : text.padStart(width);
}

const SAMPLES_HEADER = [
  "operation",
  "servers",
  "latency",
  "variant",
  "rounds",
  "wall",
  "of floor",
  "of closure",
  "look-ups",
  "other requests",
  "provider memory",
];

/** A row for each operation of each variant: medians of the rounds. */
export function samplesTable(samples: readonly Sample[]): string {
  const kinds = new Map(samples.map((sample) => [kindOf(sample), sample]));
  const rows = [...kinds.values()].map(({ operation, servers, latencyMs, variant }) => {
    const place = { operation, servers, latencyMs };
    const same = select(samples, { ...place, variant });
    const of = (take: (sample: Sample) => number) => median(same.map(take));
    return [
      operation,
      String(servers),
      milliseconds(latencyMs),
      variant,
      String(same.length),
      milliseconds(of(({ wallMs }) => wallMs)),
      ratio(wallRatio(samples, place, variant, "floor")),
      ratio(wallRatio(samples, place, variant, "closure")),
      count(of(({ requests }) => splitRequests(requests).lookUps)),
      count(of(({ requests }) => splitRequests(requests).others)),
      megabytes(median(same.flatMap(({ peakBytes }) => peakBytes ?? []))),
    ];
  });
  return table(SAMPLES_HEADER, rows, [0, 3]);
}

function kindOf({ operation, servers, latencyMs, variant }: Sample): string {
  return [servers, latencyMs, operation, variant].join(" ");
}

export function statesTable(states: readonly StateSize[]): string {
  const rows = states.map(({ servers, variant, bytes: size, providerBytes }) => [
    variant,
    String(servers),
    bytes(size),
    bytes(providerBytes),
  ]);
  return table(["variant", "servers", "state", "provider's code in one server"], rows);
}

export function milliseconds(value: number | undefined): string {
  return value === undefined ? "-" : `${Math.round(value)} ms`;
}

export function ratio(value: number | undefined): string {
  return value === undefined ? "-" : value.toFixed(2);
}

export function count(value: number | undefined): string {
  return value === undefined ? "-" : String(value);
}

function megabytes(value: number | undefined): string {
  return value === undefined ? "-" : `${(value / 1024 ** 2).toFixed(0)} MB`;
}

function bytes(value: number | undefined): string {
  return value === undefined ? "-" : `${value} B`;
}
