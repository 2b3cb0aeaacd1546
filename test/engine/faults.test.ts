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
import { serversInYaml } from "../support/yaml-program";
import { startYamlTrial } from "../support/yaml-trial";

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
].map(faultOfName);

/** Of these, what is got over, what is unclear, and what stops each operation: the dynamic host meets them as well. */
const IN_DYNAMIC = [
  "429, Retry-After as a date",
  "connection reset after processing",
  "redirect to another host",
];

const OPTIONS = {
  config: { "composio:requestTimeoutSeconds": String(TIME_LIMIT_SECONDS), "composio:retrySeconds": "5" },
};

let trial: Trial;

function faultOfName(name: string): NamedFault {
  const fault = FAULTS.find((each) => each.name === name);
  if (!fault) {
    throw new Error(`There is no fault with the name ${name}`);
  }
  return fault;
}

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

/** A server through its life in one stack, which nothing of it is left in. */
async function live(fault: NamedFault, declare: (tools: string[]) => Promise<void>): Promise<void> {
  const up = ["up", "--yes", "--skip-preview"];
  trial.emulator.reset();

  await declare(["A"]);
  await meet(fault, "create", up);
  expect(trial.servers()).toMatchObject([{ allowed_tools: ["A"] }]);

  await declare(["A", "B"]);
  await meet(fault, "update", up);
  expect(trial.servers()).toMatchObject([{ allowed_tools: ["A", "B"] }]);

  await meet(fault, "read", ["refresh", "--yes", "--skip-preview"]);
  await trial.stack.expectNothingToDo();

  await trial.program("");
  await meet(fault, "delete", up);
  expect(trial.servers()).toEqual([]);
  expect(trial.emulator.servers()).toHaveLength(1);
}

describe("in a program in YAML", () => {
  beforeAll(async () => {
    trial = await startYamlTrial(OPTIONS);
  });
  afterAll(() => trial.cleanup());

  it.each(ENGINE_FAULTS)("create, update, refresh and delete get over: $name", (fault) =>
    live(fault, (allowedTools) =>
      trial.program(
        serversInYaml({ support: { properties: { authConfigIds: ["ac_gmail_prod"], allowedTools } } }),
      ),
    ),
  );
});

describe("in a program in JavaScript", () => {
  beforeAll(async () => {
    trial = await startTrial(OPTIONS);
  });
  afterAll(() => trial.cleanup());

  it.each(IN_DYNAMIC.map(faultOfName))("create, update, refresh and delete get over: $name", (fault) =>
    live(fault, (allowedTools) =>
      trial.program(
        `new McpServer("support", { authConfigIds: ["ac_gmail_prod"], allowedTools: ${JSON.stringify(allowedTools)} });`,
      ),
    ),
  );
});
