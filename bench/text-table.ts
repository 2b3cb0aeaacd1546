/**
 * A Markdown table that is as readable as it stands.
 *
 * @param textColumns The columns that hold words; the others hold numbers and stand to the right.
 */
export function textTable(header: string[], rows: string[][], textColumns: readonly number[] = [0]): string {
  const isText = (column: number) => textColumns.includes(column);
  const widths = header.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: string[]) => {
    const padded = widths.map((width, column) => {
      const cell = cells[column] ?? "";
      return isText(column) ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${padded.join(" | ")} |`;
  };
  const rule = widths.map((width, column) =>
    isText(column) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(header), line(rule), ...rows.map(line)].join("\n");
}

/** Writes a dash where nothing was measured. */
const orDash = (write: (value: number) => string) => (value: number | undefined) =>
  value === undefined ? "-" : write(value);

export const milliseconds = orDash(
  (value) => `${value < 100 ? Number(value.toFixed(1)) : Math.round(value)} ms`,
);
export const ratio = orDash((value) => value.toFixed(2));
export const count = orDash(String);
export const bytes = orDash((value) => `${value} B`);
export const megabytes = orDash((value) => `${Math.round(value / 1024 ** 2)} MB`);
