import { inertLine } from "../core/inert";
import { UserError } from "../core/user-error";
import type { ImportArguments } from "./arguments";
import { connect } from "./connect";
import { declare } from "./declare";
import type { Declared } from "./declared";
import { findAll } from "./find-all";
import { findOne } from "./find-one";
import type { Found } from "./found";
import { importFile } from "./import-file";
import { program } from "./program";
import { requireCliThatImports } from "./pulumi-cli";
import { hiddenPartsNote, secretsNote, undeclarableNote, webhookSecretNote } from "./secrets-note";

/**
 * Prints what takes objects of Composio into a stack.
 *
 * @param say Gets what does not belong into the printed file.
 */
export async function importObjects(args: ImportArguments, say: (text: string) => void): Promise<void> {
  const { wanted, kind, typescript } = args;
  await requireCliThatImports();
  const api = await connect(args.stack, say);
  const found = wanted ? await findOne(api, wanted.idOrName, kind, say) : await findAll(api, args, say);
  const importable = (await declare(api, found, wanted?.as)).filter((each) => canBeDeclared(each, say));
  if (importable.length === 0) {
    throw new UserError("there is nothing to import");
  }
  process.stdout.write(typescript ? program(importable) : importFile(importable));
  noteSecrets(found, importable, say);
  if (!typescript) {
    say("save this as import.json and run `pulumi import --file import.json --generate-code=false`;");
    say("the same command with --typescript prints the program that declares the same");
  }
}

/** Composio may hold what no program may declare. */
function canBeDeclared({ kind, name, id, failures }: Declared, say: (text: string) => void): boolean {
  for (const { property, reason } of failures) {
    const what = `the ${kind.definition.label} "${name}" with the id ${id}`;
    say(inertLine(`${what} is left out: its ${property} ${reason}`));
  }
  return failures.length === 0;
}

function noteSecrets(found: Found, imported: Declared[], say: (text: string) => void): void {
  const ids = new Set(imported.map(({ id }) => id));
  const isImported = ({ id }: { id: string }) => ids.has(id);
  const notes = [
    ...found.customToolkits.filter(isImported).map(hiddenPartsNote),
    ...found.authConfigs.filter(isImported).map(secretsNote),
    ...found.sessions.filter(isImported).map(undeclarableNote),
    ...found.webhookSubscriptions.filter(isImported).map(webhookSecretNote),
  ];
  for (const note of notes) {
    if (note !== undefined) {
      say(note);
    }
  }
}
