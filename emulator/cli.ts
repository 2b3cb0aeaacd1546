import { CONTROL_PREFIX } from "./api/paths";
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
  try {
    for (const fault of args.faults) {
      await switchOn("fault", fault, emulator.url);
    }
    for (const stub of args.stubs) {
      await switchOn("stub", stub, emulator.url);
    }
  } catch (error) {
    await emulator.close();
    throw error;
  }
  console.log(`composio-emulator listens on ${emulator.url}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void emulator.close().catch(fail));
  }
}

/** The way of other processes, because it checks the JSON. */
async function switchOn(option: "fault" | "stub", json: string, url: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${url}${CONTROL_PREFIX}/${option}s`, { method: "POST", headers, body: json });
  if (response.ok) {
    return;
  }
  const { error } = (await response.json()) as { error: { errors: string[] } };
  throw new Error(`--${option} ${json}: ${error.errors.join("; ")}`);
}

function fail(error: Error): void {
  console.error(`composio-emulator: ${error.message}`);
  process.exitCode = 1;
}

main().catch(fail);
