import { readArguments } from "../../../bench/arguments";
import { operationsToRun } from "../../../bench/operations";
import { planCells } from "../../../bench/plan";

const plan = (...args: string[]) => planCells(readArguments(args));

test("a full run leaves out what says nothing", () => {
  const cells = plan();
  expect(cells.map(({ servers, latencyMs }) => [servers, latencyMs])).toEqual([
    [1, 0],
    [100, 0],
    [1_000, 0],
    [1, 200],
    [100, 200],
  ]);
  expect(cells.filter(({ variants }) => variants.includes("empty"))).toHaveLength(4);
  expect(cells.at(-1)).toMatchObject({
    operations: ["create", "up", "refresh", "destroy"],
    variants: ["empty", "ours", "native", "closure"],
  });
});

test("a quick run has fewer cells and rounds", () => {
  expect(plan("--quick").map(({ servers, rounds }) => [servers, rounds])).toEqual([
    [1, 1],
    [20, 1],
  ]);
});

test("arguments choose the cells", () => {
  expect(plan("--servers=3,4", "--latency=50", "--rounds=2", "--only=refresh")).toEqual(
    [3, 4].map((servers) => ({
      servers,
      latencyMs: 50,
      operations: ["refresh"],
      variants: ["empty", "ours", "native", "closure"],
      rounds: 2,
    })),
  );
});

test.each([
  [["create-preview"], ["create-preview"]],
  [["refresh"], ["create", "refresh", "destroy"]],
  [
    ["create-preview", "up"],
    ["create-preview", "create", "up", "destroy"],
  ],
] as const)("to measure %j, %j has to run", (wanted, toRun) => {
  expect(operationsToRun(wanted)).toEqual(toRun);
});
