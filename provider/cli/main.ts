import { sanitizeText } from "../core/sanitize";
import { failedLookup } from "../objects/failed-lookup";

async function main(): Promise<void> {
  const [command, ...rest] = process.argv.slice(2);
  if (command === "access") {
    const { runAccess }: typeof import("./access/access-command") = require("./access/access-command");
    process.exitCode = await runAccess(rest, say);
    return;
  }
  await importOrMigrate(process.argv.slice(2));
}

async function importOrMigrate(given: string[]): Promise<void> {
  // Loaded for these two alone: they bring the client, and every kind of resource.
  const { readArguments }: typeof import("./arguments") = require("./arguments");
  const { importObjects }: typeof import("./import-objects") = require("./import-objects");
  const { migrate }: typeof import("./migrate") = require("./migrate");
  const args = readArguments(given);
  if (args === "help") {
    const { HELP }: typeof import("./help") = require("./help");
    process.stdout.write(HELP);
    return;
  }
  await (args.command === "migrate" ? migrate(args, say) : importObjects(args, say));
}

/** Beside what is printed, which is for a file. */
function say(text: string): void {
  console.error(`pulumi-composio: ${sanitizeText(text)}`);
}

main().catch((error: Error) => {
  say(failedLookup("what is asked for", error) ?? error.message);
  process.exitCode = 1;
});
