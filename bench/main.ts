import { QUICK_PLAN } from "./plan";
import { runCells } from "./run-cells";
import { timesTable } from "./tables";

async function main(): Promise<void> {
  const { samples } = await runCells(QUICK_PLAN);
  console.log(timesTable(samples));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
