import { ComposioError } from "../composio/errors";
import { sanitizeText } from "../core/sanitize";
import { explainError } from "../objects/explain";
import { HELP, readArguments } from "./arguments";
import { importObjects } from "./import-objects";
import { migrate } from "./migrate";

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  if (args === "help") {
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
  say(error instanceof ComposioError ? explainError("look up", "what is asked for", error) : error.message);
  process.exitCode = 1;
});
