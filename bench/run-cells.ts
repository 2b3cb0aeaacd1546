import { withCleanups } from "#tools/cleanups";
import { argumentsOf, operationsToRun } from "./operations";
import type { Cell } from "./plan";
import { tellProgress } from "./progress";
import { countRequests } from "./requests";
import type { Results } from "./results";
import { measureState } from "./state-size";
import { type Subject, startSubject } from "./subject";
import { timeCommand } from "./time-command";

type CellResults = Pick<Results, "samples" | "states">;

/** Measures all cells. Each round runs every operation of every variant once. */
export function runCells(cells: readonly Cell[]): Promise<CellResults> {
  return withCleanups(async (cleanUpLater) => {
    const results: CellResults = { samples: [], states: [] };
    const subjects: Subject[] = [];
    for (const variant of new Set(cells.flatMap(({ variants }) => variants))) {
      tellProgress(`${variant}: a stack and an emulator`);
      const subject = await startSubject(variant, cleanUpLater);
      // The first command of all fills caches, which would count against whoever comes first.
      await timeCommand(subject.stack, argumentsOf("create-preview"), { BENCH_SERVERS: "1" });
      subjects.push(subject);
    }
    for (const cell of cells) {
      const inCell = subjects.filter(({ variant }) => cell.variants.includes(variant));
      for (let round = 0; round < cell.rounds; round++) {
        await runRound(cell, round, round % 2 === 0 ? inCell : inCell.toReversed(), results);
      }
    }
    return results;
  });
}

/** The variants take turns within each operation, so that what slows the machine for a while slows them all. */
async function runRound(cell: Cell, round: number, subjects: Subject[], results: CellResults): Promise<void> {
  const { servers, latencyMs, parallel } = cell;
  const env = {
    BENCH_SERVERS: String(servers),
    ...(parallel !== undefined && { COMPOSIO_MAX_IN_FLIGHT: String(parallel) }),
  };
  const atOnce = parallel === undefined ? [] : ["--parallel", String(parallel)];
  for (const { emulator } of subjects) {
    emulator.reset();
    emulator.settings.latencyMs = latencyMs;
  }
  for (const operation of operationsToRun(cell.operations)) {
    for (const { variant, stack, emulator } of subjects) {
      emulator.journal.clear();
      const { wallMs, peakBytes } = await timeCommand(stack, [...argumentsOf(operation), ...atOnce], env);
      tellProgress(
        `${servers} servers, ${latencyMs} ms, round ${round + 1} of ${cell.rounds}: ` +
          `${operation}, ${variant}: ${Math.round(wallMs)} ms`,
      );
      if (cell.operations.includes(operation)) {
        const requests = countRequests(emulator.journal);
        results.samples.push({ servers, latencyMs, operation, variant, round, wallMs, requests, peakBytes });
      }
      if (operation === "create" && round === 0 && latencyMs === 0) {
        results.states.push({ servers, variant, ...(await measureState(stack)) });
      }
    }
  }
}
