import { ComposioError } from "../composio/errors";
import { inertLine, inertText } from "../core/inert";
import { UserError } from "../core/user-error";
import { explainError } from "../resources/explain";
import { HELP, readArguments } from "./arguments";
import { connect } from "./connect";
import { declare } from "./declare";
import type { Declared } from "./declared";
import { findAll } from "./find-all";
import { findOne } from "./find-one";
import type { Found } from "./found";
import { importFile } from "./import-file";
import { program } from "./program";
import { requireCliThatImports } from "./pulumi-cli";
import { hiddenPartsNote, secretsNote } from "./secrets-note";

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  if (args === "help") {
    process.stdout.write(HELP);
    return;
  }
  const { wanted, kind, typescript } = args;
  await requireCliThatImports();
  const api = await connect(args.stack, say);
  const found = wanted ? await findOne(api, wanted.idOrName, kind, say) : await findAll(api, args, say);
  const importable = (await declare(api, found, wanted?.as)).filter(canBeDeclared);
  if (importable.length === 0) {
    throw new UserError("there is nothing to import");
  }
  process.stdout.write(typescript ? program(importable) : importFile(importable));
  noteSecrets(found, importable);
  if (!typescript) {
    say("save this as import.json and run `pulumi import --file import.json --generate-code=false`;");
    say("the same command with --typescript prints the program that declares the same");
  }
}

/** Composio may hold what no program may declare. */
function canBeDeclared({ kind, name, id, failures }: Declared): boolean {
  for (const { property, reason } of failures) {
    const what = `the ${kind.definition.label} "${name}" with the id ${id}`;
    say(inertLine(`${what} is left out: its ${property} ${reason}`));
  }
  return failures.length === 0;
}

function noteSecrets({ authConfigs, customToolkits }: Found, imported: Declared[]): void {
  const ids = new Set(imported.map(({ id }) => id));
  const notes = [
    ...customToolkits.filter(({ id }) => ids.has(id)).map(hiddenPartsNote),
    ...authConfigs.filter(({ id }) => ids.has(id)).map(secretsNote),
  ];
  for (const note of notes) {
    if (note !== undefined) {
      say(note);
    }
  }
}

/** Beside what is printed, which is for a file. */
function say(text: string): void {
  console.error(`pulumi-composio: ${inertText(text)}`);
}

main().catch((error: Error) => {
  say(error instanceof ComposioError ? explainError("look up", "what to import", error) : error.message);
  process.exitCode = 1;
});
