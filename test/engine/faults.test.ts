import { setTimeout as sleep } from "node:timers/promises";
import type { RunResult } from "../../tools/run-process";
import {
  FAULTS,
  type NamedFault,
  OPERATIONS,
  type OperationName,
  switchOn,
  TIME_LIMIT_SECONDS,
} from "../support/faults";
import { API_KEY, startTrial, type Trial } from "../support/trial";

/** The faults that Pulumi's engine could take differently from the provider process alone. */
const ENGINE_FAULTS = [
  "connection refused",
  "connection reset before processing",
  "connection reset after processing",
  "answer too late, processed at once",
  "429, Retry-After as a date",
  "500 after processing",
  "502 page before processing",
  "truncated JSON",
  "fields missing",
  "redirect to another host",
].map((name) => FAULTS.find((fault) => fault.name === name) as NamedFault);

let trial: Trial;

beforeEach(async () => {
  trial = await startTrial({
    config: { "composio:requestTimeoutSeconds": String(TIME_LIMIT_SECONDS), "composio:retrySeconds": "5" },
  });
});
afterEach(() => trial.cleanup());

/** A command meets the fault. Where the fault stops it, the error says what to do, and a second run succeeds. */
async function meet(fault: NamedFault, operation: OperationName, command: string[]): Promise<void> {
  await switchOn({ emulator: trial.emulator, sleep }, fault, OPERATIONS[operation], "once");
  const first: RunResult = await trial.stack.run(command);
  trial.emulator.faults.clear();
  expect({ operation, failed: first.code !== 0 }).toEqual({
    operation,
    failed: fault.stops.includes(operation),
  });
  expect(first.stdout + first.stderr).not.toContain(API_KEY);
  if (first.code !== 0) {
    expect(first.stdout).toMatch(
      new RegExp(`could not ${operation} the MCP server "support-[0-9a-f]{7}".*What to do: `, "s"),
    );
    expect((await trial.stack.run(command)).code).toBe(0);
  }
}

test.each(ENGINE_FAULTS)("create, update, refresh and delete get over: $name", async (fault) => {
  const up = ["up", "--yes", "--skip-preview"];
  const declare = (tools: string) =>
    trial.program(
      `new McpServer("support", { authConfigIds: ["ac_gmail_prod"], allowedTools: [${tools}] });`,
    );

  await declare('"A"');
  await meet(fault, "create", up);
  expect(trial.servers()).toMatchObject([{ allowed_tools: ["A"] }]);

  await declare('"A", "B"');
  await meet(fault, "update", up);
  expect(trial.servers()).toMatchObject([{ allowed_tools: ["A", "B"] }]);

  await meet(fault, "read", ["refresh", "--yes", "--skip-preview"]);
  await trial.stack.expectNothingToDo();

  await trial.program("");
  await meet(fault, "delete", up);
  expect(trial.servers()).toEqual([]);
  expect(trial.emulator.servers()).toHaveLength(1);
});
