import { HELP, readArguments } from "./cli-arguments";
import { startEmulator } from "./server/start-emulator";

async function main(): Promise<void> {
  const args = readArguments();
  if (args === "help") {
    process.stdout.write(HELP);
    return;
  }
  if (args === "version") {
    const { version }: { version: string } = require("../package.json");
    console.log(version);
    return;
  }
  const emulator = await startEmulator(args.options);
  for (const fault of args.faults) {
    emulator.faults.add(fault);
  }
  console.log(`composio-emulator listens on ${emulator.url}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void emulator.close().catch(fail));
  }
}

function fail(error: Error): void {
  console.error(`composio-emulator: ${error.message}`);
  process.exitCode = 1;
}

main().catch(fail);
