import { useEmulator } from "composio-emulator/jest";
import { apiAt } from "../../../../support/composio";
import { newProcess } from "../../../../support/lifecycle";
import { ownTime } from "../../../../support/time/own-time";

ownTime();

const emulator = useEmulator();

test("many updates at once that show late are each looked at again, and not by a page of before", async () => {
  const warnings: string[] = [];
  const process = newProcess(
    apiAt(emulator.url),
    { warn: (warning) => void warnings.push(warning) },
    "McpServer",
  );
  const names = Array.from({ length: 6 }, (_, index) => `server-${index}`);
  const inputsOf = (name: string) => ({ name, authConfigIds: ["ac_gmail_prod"] });
  const made = await Promise.all(names.map((name) => process.create(inputsOf(name))));
  emulator.faults.add({ operation: "updateMcpServer", kind: "late", ms: 3_000, times: made.length });
  const updated = await Promise.all(
    made.map(({ id, outs }, index) =>
      process.update(id, outs, { ...inputsOf(names[index] ?? ""), authConfigIds: ["ac_slack_prod"] }),
    ),
  );
  for (const { outs } of updated) {
    expect(outs.authConfigIds).toEqual(["ac_slack_prod"]);
  }
  expect(warnings.filter((warning) => warning.includes("shows it late"))).toHaveLength(made.length);
});
