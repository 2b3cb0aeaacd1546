import { OPERATIONS } from "../../../bench/operations";
import { plot } from "../../../bench/plot";
import { sample } from "../../support/bench-samples";

/** Goes through all tags, and fails on one that does not end what was begun last. */
function expectWellFormed(svg: string): void {
  const open: string[] = [];
  expect(svg.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]/);
  for (const [, end, name = "", attributes = "", alone] of svg.matchAll(/<(\/?)([a-z]+)([^<>]*?)(\/?)>/gi)) {
    expect(attributes).toMatch(/^(\s+[\w-]+(:\w+)?="[^"<&]*")*\s*$/);
    if (end) {
      expect(open.pop()).toBe(name);
    } else if (!alone) {
      open.push(name);
    }
  }
  expect(open).toEqual([]);
}

const samples = OPERATIONS.flatMap((operation) =>
  ([1, 100] as const).flatMap((servers) => [
    sample({ operation, servers, variant: "floor" }),
    sample({ operation, servers, variant: "ours", wallMs: 1_100 }),
    sample({ operation, servers, variant: "closure", wallMs: 3_000 }),
  ]),
);

test("draws a bar for each variant of each operation", () => {
  const svg = plot(samples);
  expectWellFormed(svg);
  const bars = (variant: string) =>
    svg.match(new RegExp(`<rect class="${variant}" .*height="13"`, "g")) ?? [];
  expect(bars("ours")).toHaveLength(12);
  expect(bars("closure")).toHaveLength(12);
  expect(svg.match(/>1\.10</g)).toHaveLength(12);
  expect(svg).toContain("prefers-color-scheme: dark");
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test("draws what there is", () => {
  for (const some of [[], samples.slice(0, 2)]) {
    const svg = plot(some);
    expectWellFormed(svg);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  }
});
