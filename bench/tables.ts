import type { Sample } from "./results";
import { median, select, wallRatio } from "./statistics";

/** A Markdown table. All columns but the first `texts` hold numbers. */
export function table(header: string[], rows: string[][], texts = 1): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0), 3),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column >= texts)).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    column >= texts ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  return [line(header), line(rule), ...rows.map(line)].join("\n");
}

function pad(text: string, width: number, right: boolean): string {
  return right ? text.padStart(width) : text.padEnd(width);
}

/** The median of each operation of each variant, and what it is of the others' time. */
export function timesTable(samples: readonly Sample[]): string {
  const header = ["operation", "servers", "latency", "variant", "rounds", "wall", "/ floor", "/ closure"];
  const keys = new Map(samples.map((sample) => [keyOf(sample), sample]));
  const rows = [...keys.values()].map(({ operation, servers, latencyMs, variant }) => {
    const place = { operation, servers, latencyMs };
    const same = select(samples, { ...place, variant });
    return [
      operation,
      String(servers),
      `${latencyMs} ms`,
      variant,
      String(same.length),
      milliseconds(median(same.map(({ wallMs }) => wallMs))),
      ratio(wallRatio(samples, place, variant, "floor")),
      ratio(wallRatio(samples, place, variant, "closure")),
    ];
  });
  return table(header, rows);
}

function keyOf({ operation, servers, latencyMs, variant }: Sample): string {
  return [servers, latencyMs, operation, variant].join(" ");
}

export function milliseconds(value: number | undefined): string {
  return value === undefined ? "-" : `${Math.round(value)} ms`;
}

export function ratio(value: number | undefined): string {
  return value === undefined ? "-" : value.toFixed(2);
}
