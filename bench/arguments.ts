import { parseArgs } from "node:util";
import { OPERATIONS, type OperationName } from "./operations";

export interface BenchOptions {
  /** Whether to say what the options are, and nothing else. */
  isHelp: boolean;
  /** Whether to measure the least that says something. */
  isQuick: boolean;
  /** Whether to measure the ways to start a program, and nothing else. */
  isStartUp: boolean;
  /** Whether to measure the refresh of many servers, and nothing else. */
  isRefreshMany: boolean;
  /** Whether to measure who may do what, and nothing else. */
  isAccess: boolean;
  /** Whether to measure how soon the processes answer, and nothing else. */
  isAnswers: boolean;
  /** Whether to measure creates in the emulator, and nothing else. */
  isCreates: boolean;
  servers: number[] | undefined;
  latency: number[] | undefined;
  rounds: number | undefined;
  only: OperationName[] | undefined;
  /** How many operations the engine has under way at once, and how many requests the provider. */
  parallel: number | undefined;
  /** The file to write what was measured to. */
  json: string | undefined;
  /** The file to draw the plot to. */
  svg: string | undefined;
}

export const USAGE = `npm run bench -- [options]

  --quick            the least that says something, in less than three minutes
  --servers 1,100    these numbers of servers
  --latency 0,200    these latencies of the API, in milliseconds
  --rounds N         so many rounds of each
  --only preview,up  these operations: ${OPERATIONS.join(", ")}
  --parallel N       so many operations and requests at once, in place of the defaults
  --start-up         the ways to start a TypeScript program, and nothing else
  --refresh-many     the refresh of 1,000 servers, and nothing else
  --access           who may do what in a preview of 500 resources, and nothing else
  --answers          how soon the plugin and the dynamic provider's process answer, and nothing else
  --creates          thousands of creates in the emulator, and nothing else
  --json FILE        writes what was measured
  --svg FILE         draws the plot
`;

/**
 * @param args What stands behind the script's name.
 * @throws Error with one sentence that says what is wrong.
 */
export function readArguments(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      "start-up": { type: "boolean", default: false },
      "refresh-many": { type: "boolean", default: false },
      access: { type: "boolean", default: false },
      answers: { type: "boolean", default: false },
      creates: { type: "boolean", default: false },
      servers: { type: "string" },
      latency: { type: "string" },
      rounds: { type: "string" },
      only: { type: "string" },
      parallel: { type: "string" },
      json: { type: "string" },
      svg: { type: "string" },
    },
  });
  return {
    isHelp: values.help,
    isQuick: values.quick,
    isStartUp: values["start-up"],
    isRefreshMany: values["refresh-many"],
    isAccess: values.access,
    isAnswers: values.answers,
    isCreates: values.creates,
    servers: numbers("--servers", values.servers, 1),
    latency: numbers("--latency", values.latency, 0),
    rounds: numbers("--rounds", values.rounds, 1)?.[0],
    only: values.only?.split(",").map(operationNamed),
    parallel: numbers("--parallel", values.parallel, 1)?.[0],
    json: values.json,
    svg: values.svg,
  };
}

/** Whether the arguments ask for a part of what a run measures. */
export function isNarrowed({ servers, latency, rounds, only, parallel }: BenchOptions): boolean {
  return [servers, latency, rounds, only, parallel].some((option) => option !== undefined);
}

function numbers(option: string, list: string | undefined, minimum: number): number[] | undefined {
  return list?.split(",").map((text) => {
    if (!/^\d+$/.test(text) || Number(text) < minimum) {
      throw new Error(`${option} takes whole numbers from ${minimum} on, and "${text}" is none.`);
    }
    return Number(text);
  });
}

function operationNamed(name: string): OperationName {
  const operation = OPERATIONS.find((candidate) => candidate === name);
  if (!operation) {
    throw new Error(`"${name}" is no operation; there are ${OPERATIONS.join(", ")}.`);
  }
  return operation;
}
