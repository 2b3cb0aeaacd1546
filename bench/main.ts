import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { measureAccess } from "./access";
import { measureAnswers } from "./answers";
import { type BenchOptions, isNarrowed, readArguments, USAGE } from "./arguments";
import { measureCreates } from "./creates";
import { measureLoading } from "./loading";
import { planCells } from "./plan";
import { plot } from "./plot";
import { refreshMany } from "./refresh-many";
import { report } from "./report";
import type { Results } from "./results";
import { runCells } from "./run-cells";
import { measureStartUp } from "./start-up";

/** Where a full run leaves what it found. */
const RESULTS = resolve(__dirname, "../results");
const LOADING_PROCESSES = 15;
const START_UP_ROUNDS = 7;
const CREATE_ROUNDS = 1;
const NOTHING: Results = {
  samples: [],
  states: [],
  refreshMany: [],
  loading: [],
  answers: [],
  access: [],
  creates: [],
  startUp: undefined,
};

async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  if (options.isHelp) {
    console.log(USAGE);
    return;
  }
  const results = await measure(options);
  const text = report(results);
  console.log(text);
  if (isFull(options)) {
    await write(resolve(RESULTS, "table.md"), text);
    await write(resolve(RESULTS, "plot.svg"), plot(results.samples));
  }
  if (options.json !== undefined) {
    await write(options.json, `${JSON.stringify(results, undefined, 2)}\n`);
  }
  if (options.svg !== undefined) {
    await write(options.svg, plot(results.samples));
  }
}

async function measure(options: BenchOptions): Promise<Results> {
  if (options.isStartUp) {
    return { ...NOTHING, startUp: await measureStartUp(options.rounds ?? START_UP_ROUNDS) };
  }
  if (options.isRefreshMany) {
    return { ...NOTHING, refreshMany: await refreshMany() };
  }
  if (options.isAccess) {
    return { ...NOTHING, access: await measureAccess(LOADING_PROCESSES) };
  }
  if (options.isAnswers) {
    return { ...NOTHING, answers: await measureAnswers(LOADING_PROCESSES) };
  }
  if (options.isCreates) {
    return { ...NOTHING, creates: await measureCreates(options.rounds ?? CREATE_ROUNDS) };
  }
  const results = { ...NOTHING, ...(await runCells(planCells(options))) };
  if (isNarrowed(options)) {
    return results;
  }
  results.loading = await measureLoading(LOADING_PROCESSES);
  results.answers = await measureAnswers(LOADING_PROCESSES);
  results.access = await measureAccess(LOADING_PROCESSES);
  if (options.isQuick) {
    return results;
  }
  results.creates = await measureCreates(CREATE_ROUNDS);
  results.refreshMany = await refreshMany();
  results.startUp = await measureStartUp(START_UP_ROUNDS);
  return results;
}

function isFull(options: BenchOptions): boolean {
  return (
    !options.isStartUp &&
    !options.isRefreshMany &&
    !options.isAccess &&
    !options.isAnswers &&
    !options.isCreates &&
    !options.isQuick &&
    !isNarrowed(options)
  );
}

async function write(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
