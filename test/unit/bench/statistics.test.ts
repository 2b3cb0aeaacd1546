import fc from "fast-check";
import { median, pairedDifference, pairedRatio, wallRatio } from "../../../bench/statistics";
import { sample } from "./samples";

test.each([
  [[], undefined],
  [[4], 4],
  [[10, 9, 1], 9],
  [[4, 1, 10, 3], 3.5],
])("the median of %j is %s", (values, expected) => {
  expect(median(values)).toBe(expected);
});

test("a median has as many values below it as above it", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const middle = Number(median(values));
      const below = values.filter((value) => value < middle).length;
      const above = values.filter((value) => value > middle).length;
      expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
    }),
  );
});

test("a ratio compares times of the same round", () => {
  const bases = [1_000, 4_000, 1_000].map((wallMs, round) => ({ round, wallMs }));
  const slower = bases.map(({ round, wallMs }) => ({ round, wallMs: wallMs * 1.5 }));
  expect(pairedRatio(slower.toReversed(), bases)).toBe(1.5);
});

test("a difference compares times of the same round", () => {
  const bases = [1_000, 4_000, 1_500].map((wallMs, round) => ({ round, wallMs }));
  const slower = bases.map(({ round, wallMs }) => ({ round, wallMs: wallMs + 100 }));
  expect(pairedDifference(slower.toReversed(), bases)).toBe(100);
});

test("a ratio leaves out rounds that lack one of the two", () => {
  expect(pairedRatio([{ round: 1, wallMs: 10 }], [{ round: 0, wallMs: 5 }])).toBeUndefined();
});

test("a ratio of variants looks at one operation in one place", () => {
  const samples = [
    sample({ wallMs: 3_000 }),
    sample({ variant: "floor", wallMs: 2_000 }),
    sample({ variant: "floor", operation: "refresh", wallMs: 1 }),
    sample({ variant: "floor", servers: 100, wallMs: 1 }),
    sample({ variant: "floor", latencyMs: 200, wallMs: 1 }),
  ];
  const place = { servers: 1, latencyMs: 0, operation: "create" } as const;
  expect(wallRatio(samples, place, "ours", "floor")).toBe(1.5);
  expect(wallRatio(samples, place, "ours", "closure")).toBeUndefined();
});
