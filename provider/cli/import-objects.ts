import { inertLine } from "../core/inert";
import { UserError } from "../core/user-error";
import type { ComposioApi } from "../resources/api";
import type { ImportArguments } from "./arguments";
import { connect } from "./connect";
import type { Declared } from "./declared";
import { findAll, findOne } from "./find";
import type { Found } from "./finder";
import { importFile } from "./import-file";
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
  const found = wanted ? [[await findOne(api, wanted.idOrName, kind, say)]] : await findAll(api, args, say);
  const all = await Promise.all(found.map((ofOneKind) => declareAll(api, ofOneKind, wanted?.as)));
  const importable = all.flat().filter(({ declared }) => canBeDeclared(declared, say));
  if (importable.length === 0) {
    throw new UserError("there is nothing to import");
  }
  const declared = importable.map((each) => each.declared);
  process.stdout.write(typescript ? program(declared) : importFile(declared));
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
function canBeDeclared({ kind, name, id, failures }: Declared, say: (text: string) => void): boolean {
  for (const { property, reason } of failures) {
    const what = `the ${kind.definition.label} "${name}" with the id ${id}`;
    say(inertLine(`${what} is left out: its ${property} ${reason}`));
  }
  return failures.length === 0;
}

/** Declares objects of one kind under logical names that differ. Pulumi tells those of two kinds apart by the type. */
function declareAll(
  api: ComposioApi,
  found: Found[],
  as: string | undefined,
): Promise<{ declared: Declared; note: string | undefined }[]> {
  const taken = new Set<string>();
  return Promise.all(
    found.map(async ({ id, name = id, word, note, declare }) => {
      const logicalName = unique(as ?? kebabCase(name, word), "-", taken);
      return { declared: await declare(api, logicalName), note };
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
