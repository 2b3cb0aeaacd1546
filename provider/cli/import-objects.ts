import { sanitizeLine } from "../core/sanitize";
import { UserError } from "../core/user-error";
import type { Run } from "../resources/run-of-settings";
import { ComposioRun } from "../run/composio-run";
import type { ImportArguments } from "./arguments";
import { connect } from "./connect";
import { findMatching, findOne } from "./find";
import type { Found } from "./finder";
import { importFile } from "./import-file";
import type { ImportedObject } from "./imported-object";
import { program } from "./program";
import { requireCliThatImports } from "./pulumi-cli";
import { unique } from "./unique";

/**
 * Prints what takes objects of Composio into a stack.
 *
 * @param say Gets what does not belong into the printed file.
 */
export async function importObjects(args: ImportArguments, say: (text: string) => void): Promise<void> {
  const { wanted, kind, typescript } = args;
  await requireCliThatImports();
  const api = await connect(args.stack, say);
  const run: Run = new ComposioRun(() => api, say);
  const found = wanted
    ? [[await findOne(run, wanted.idOrName, kind, say)]]
    : await findMatching(run, args, say);
  const all = await Promise.all(found.map((ofOneKind) => importAll(run, ofOneKind, wanted?.as)));
  const importable = all.flat().filter(({ object }) => canBeImported(object, say));
  if (importable.length === 0) {
    throw new UserError("there is nothing to import");
  }
  const objects = importable.map(({ object }) => object);
  process.stdout.write(typescript ? program(objects) : importFile(objects));
  for (const { note } of importable) {
    if (note !== undefined) {
      say(note);
    }
  }
  if (!typescript) {
    say("save this as import.json and run `pulumi import --file import.json --generate-code=false`;");
    say("the same command with --typescript prints the program that declares the same");
  }
}

/** Composio may hold what no program may declare. */
function canBeImported(
  { definition, name, id, failures }: ImportedObject,
  say: (text: string) => void,
): boolean {
  for (const { property, reason } of failures) {
    const what = `the ${definition.label} "${name}" with the id ${id}`;
    say(sanitizeLine(`${what} is left out: its ${property} ${reason}`));
  }
  return failures.length === 0;
}

/** Gives objects of one kind logical names that differ. Pulumi tells those of two kinds apart by the type. */
function importAll(
  run: Run,
  found: Found[],
  as: string | undefined,
): Promise<{ object: ImportedObject; note: string | undefined }[]> {
  const taken = new Set<string>();
  return Promise.all(
    found.map(async ({ id, name = id, word, note, toImport }) => {
      const logicalName = unique(as ?? kebabCase(name, word), "-", taken);
      return { object: await toImport(run, logicalName), note };
    }),
  );
}

function kebabCase(name: string, otherwise: string): string {
  return (
    name
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-") ?? otherwise
  );
}
