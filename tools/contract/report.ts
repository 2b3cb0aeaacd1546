import type { Difference } from "./difference";
import { resourceOf } from "./usage";

const ORDER: Difference["change"][] = ["removed", "changed", "deprecated", "new"];

/** A table of the differences for each resource, those that the client is hit by first, and a line that counts them. */
export function reportOf(differences: readonly Difference[]): string {
  const sorted = [...differences].sort(
    (some, other) =>
      Number(other.isUsed) - Number(some.isUsed) || ORDER.indexOf(some.change) - ORDER.indexOf(other.change),
  );
  const resources = [...new Set(sorted.map(({ operation }) => resourceOf(operation)))].sort();
  const tables = resources.map((resource) => {
    const rows = sorted.filter(({ operation }) => resourceOf(operation) === resource).map(rowOf);
    return `${resource}\n${table(rows)}\n`;
  });
  return [...tables, summaryOf(differences)].join("\n");
}

function rowOf({ operation, where, what, change, detail, isUsed }: Difference): string[] {
  const place = [where, what].filter((part) => part !== "").join(" ");
  return [isUsed ? "!" : "", change, operation, place, detail ?? ""];
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`;
  return rows.map((row) => line(row).trimEnd()).join("\n");
}

function summaryOf(differences: readonly Difference[]): string {
  if (differences.length === 0) {
    return "The document says what the client and the emulator build on, and no more.";
  }
  const used = differences.filter(({ isUsed }) => isUsed).length;
  const counts = ORDER.map(
    (change) => `${differences.filter((each) => each.change === change).length} ${change}`,
  );
  return `${counts.join(", ")}. ${used} of them hit${used === 1 ? "s" : ""} what the client uses${used > 0 ? ", marked !" : ""}.`;
}
