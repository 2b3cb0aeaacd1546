import { QUICK_PLAN } from "./plan";
import { runCells } from "./run-cells";
import { samplesTable, statesTable } from "./tables";

async function main(): Promise<void> {
  const { samples, states } = await runCells(QUICK_PLAN);
  console.log(samplesTable(samples));
  console.log(statesTable(states));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
