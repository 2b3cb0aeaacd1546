import { CLOSURE, RECOMMENDED } from "../../../bench/start-up-ways";
import { isMet, TARGETS } from "../../../bench/targets";
import { results, sample } from "../../support/bench-samples";

function measured(what: string, ...[run]: Parameters<(typeof TARGETS)[number]["measure"]>) {
  const target = TARGETS.find((candidate) => candidate.what === what);
  return target?.measure(run);
}

test("nothing is measured of an empty run", () => {
  expect(TARGETS.map(({ measure }) => measure(results({})))).toEqual(TARGETS.map(() => undefined));
});

test("the requests of a server are those that are farthest from the target", () => {
  const requests = [{ createMcpServer: 2, listTools: 1 }, { createMcpServer: 3 }, { createMcpServer: 2 }];
  const samples = requests.map((each, round) => sample({ servers: 2, round, requests: each }));
  expect(measured("requests of create for each server", results({ samples }))).toBe(1.5);
});

test("a look-up counts where there is nothing to do", () => {
  const samples = [sample({ operation: "up", requests: { listTools: 1 } })];
  expect(measured("requests of up for each server", results({ samples }))).toBe(1);
});

test("a refresh by the list is compared with one by single requests", () => {
  const refreshMany = [
    { by: "list", round: 0, wallMs: 2_000, requests: 15 },
    { by: "each", round: 0, wallMs: 8_000, requests: 1_001 },
  ] as const;
  const run = results({ refreshMany: [...refreshMany] });
  expect(measured("requests of refresh, 1000 servers of 1200", run)).toBe(15);
  expect(measured("time of refresh, 1000 servers, of one GET each", run)).toBe(0.25);
});

test("a TypeScript program is compared with a closure, each as it is documented", () => {
  const samples = [
    { way: RECOMMENDED, operation: "create", round: 0, wallMs: 2_000 },
    { way: RECOMMENDED, operation: "preview", round: 0, wallMs: 1 },
    { way: CLOSURE, operation: "create", round: 0, wallMs: 4_000 },
  ] as const;
  const run = results({ startUp: { samples: [...samples], notAvailable: [] } });
  const what = "time of create, TypeScript as the README has it, of closure as Pulumi's documentation has it";
  expect(measured(what, run)).toBe(0.5);
});

test("less than an exact limit misses it", () => {
  const target = { what: "", limit: 1, measure: () => undefined };
  expect([isMet(target, 0.5), isMet(target, 1), isMet(target, 1.1)]).toEqual([true, true, false]);
  expect([isMet({ ...target, isExact: true }, 0.5), isMet({ ...target, isExact: true }, 1)]).toEqual([
    false,
    true,
  ]);
});
