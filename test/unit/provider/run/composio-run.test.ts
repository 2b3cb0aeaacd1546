import { type Kind, RESOURCES } from "../../../../provider/resources";
import { connectTo } from "../../../../provider/resources/api";
import { ComposioRun } from "../../../../provider/run/composio-run";

const KINDS = Object.keys(RESOURCES) as Kind[];

function newRun() {
  const api = connectTo({
    origin: "http://127.0.0.1:1",
    credential: { header: "x-api-key", key: "ak_test" },
    timeoutMs: 1_000,
    retryBudgetMs: 1_000,
    maxInFlight: 1,
  });
  return new ComposioRun(
    () => api,
    () => {},
  );
}

test("a run with a deadline shares all that the run has, but for the API and its time", () => {
  const run = newRun();
  const { api, ...shared } = { ...run, api: run.api };
  const view = run.until(5_000);
  for (const name of Object.keys(shared) as (keyof typeof shared)[]) {
    expect(view[name]).toBe(run[name]);
  }
  expect(view.api).not.toBe(api);
  expect(view.api.origin).toBe(api.origin);
});

test.each(KINDS)(
  "a run with a deadline knows each %s of the run, and the run what was made in it",
  (kind) => {
    const run = newRun();
    run.objects(kind).hold("id_1", "first");
    run.until(5_000).objects(kind).hold("id_2", "second");
    for (const each of [run, run.until(1_000)]) {
      expect([each.objects(kind).has("id_1"), each.objects(kind).has("id_2")]).toEqual([true, true]);
    }
  },
);

test("what one kind has is none of another kind's", () => {
  const run = newRun();
  run.objects("McpServer").hold("id_1", "first");
  expect(run.objects("Session").has("id_1")).toBe(false);
});

test("a run with a deadline, and one of a run that was stopped, wait for nothing once the run is stopped", () => {
  const run = newRun();
  const view = run.until(5_000);
  run.stopWaiting();
  expect(view.api.sessions.newBudget().leftMs).toBe(0);
  expect(run.until(5_000).api.sessions.newBudget().leftMs).toBe(0);
});
