#!/usr/bin/env node
import { parseArgs } from "node:util";
import { DEFAULT_HOST, type EmulatorOptions } from "./options";
import { startEmulator } from "./start-emulator";

const DEFAULT_PORT = "8080";

const HELP = `A server on your machine that behaves like Composio's API for MCP servers.

Usage: composio-emulator [options]

  --port <number>        port to listen on, 0 for any free one (default ${DEFAULT_PORT})
  --host <address>       address to listen on (default ${DEFAULT_HOST})
  --data <file.json>     keep the servers in this file across restarts
  --key <key>            accept this project key in x-api-key; repeatable (default: any key)
  --user-key <key>       accept this key in x-user-api-key; repeatable (default: any key)
  --read-only-key <key>  accept this key for reading only; repeatable
  --help                 print this
`;

function readArguments(): EmulatorOptions | "help" {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: DEFAULT_PORT },
      host: { type: "string" },
      data: { type: "string" },
      key: { type: "string", multiple: true },
      "user-key": { type: "string", multiple: true },
      "read-only-key": { type: "string", multiple: true },
      help: { type: "boolean" },
    },
  });
  if (values.help) return "help";
  return {
    port: toPort(values.port),
    host: values.host,
    dataFile: values.data,
    apiKeys: values.key,
    userApiKeys: values["user-key"],
    readOnlyKeys: values["read-only-key"],
  };
}

function toPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new Error(`--port takes a number from 0 to 65535, not '${text}'`);
  return port;
}

async function main(): Promise<void> {
  const options = readArguments();
  if (options === "help") {
    process.stdout.write(HELP);
    return;
  }
  const emulator = await startEmulator(options);
  console.log(`composio-emulator listens on ${emulator.url}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void emulator.close());
  }
}

main().catch((error: Error) => {
  console.error(`composio-emulator: ${error.message}`);
  process.exitCode = 1;
});
