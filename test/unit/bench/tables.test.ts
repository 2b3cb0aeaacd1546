import { report } from "../../../bench/report";
import { samplesTable, startUpTable } from "../../../bench/tables";
import { textTable } from "../../../bench/text-table";
import { results, sample } from "./samples";

const rowsOf = (table: string) =>
  table.split("\n").map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test("numbers stand to the right", () => {
  expect(textTable(["what", "n"], [["a", "10"], ["long word"]])).toBe(
    ["| what      |   n |", "| --------- | --: |", "| a         |  10 |", "| long word |     |"].join("\n"),
  );
});

test("an operation has a row for each variant, with the medians of the rounds", () => {
  const requests = { createMcpServer: 1, listTools: 2 };
  const table = samplesTable([
    sample({ variant: "empty", round: 0, wallMs: 900 }),
    sample({ variant: "empty", round: 1, wallMs: 1_500 }),
    sample({ variant: "floor", round: 0, wallMs: 1_000 }),
    sample({ variant: "floor", round: 1, wallMs: 2_000 }),
    sample({ round: 0, wallMs: 1_100, requests, peakBytes: 100 * 1024 ** 2 }),
    sample({ round: 1, wallMs: 2_600, requests }),
  ]);
  expect(rowsOf(table).slice(2)).toEqual([
    ["create", "1", "0 ms", "empty", "2", "1200 ms", "0.82", "-", "0 ms", "0", "0", "-"],
    ["create", "1", "0 ms", "floor", "2", "1500 ms", "1.00", "-", "300 ms", "0", "0", "-"],
    ["create", "1", "0 ms", "ours", "2", "1850 ms", "1.20", "-", "650 ms", "2", "1", "100 MB"],
  ]);
});

test("a way to start that this machine does not have is named", () => {
  const samples = [
    { way: "first", operation: "create", round: 0, wallMs: 4_000 },
    { way: "first", operation: "preview", round: 0, wallMs: 2_000 },
    { way: "second", operation: "create", round: 0, wallMs: 3_000 },
    { way: "second", operation: "preview", round: 0, wallMs: 1_000 },
  ] as const;
  expect(rowsOf(startUpTable(samples, ["third"])).slice(2)).toEqual([
    ["first", "1", "4000 ms", "1.00", "2000 ms", "1.00"],
    ["second", "1", "3000 ms", "0.75", "1000 ms", "0.50"],
    ["third", "-", "not available", "-", "not available", "-"],
  ]);
});

test("a report leaves out what was not measured", () => {
  const text = report(results({ samples: [sample({})] }));
  expect(text.match(/^## .*/gm)).toEqual(["## Operations", "## Targets"]);
  expect(report(results({ startUp: { samples: [], notAvailable: [] } })).match(/^## .*/gm)).toEqual([
    "## Start-up",
  ]);
});
