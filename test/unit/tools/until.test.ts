import { until } from "../../support/until";

test("a wait ends as soon as the condition holds", async () => {
  let looks = 0;
  await until(() => ++looks === 3);
  expect(looks).toBe(3);
});

test("a wait for what never comes ends with an error that shows the condition", async () => {
  const lines: string[] = [];
  await expect(until(() => lines.length > 0, { withinMs: 30 })).rejects.toThrow(
    "Not within 30 ms: () => lines.length > 0",
  );
});
