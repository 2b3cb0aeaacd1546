import { codeLines } from "./code-lines";
import { declaredByKind } from "./declared-by-kind";
import { definitionMembers } from "./definition-members";
import { upwardImports } from "./imports";
import { docCommentsThatBegin, filesThatName, frequentBaseNames } from "./names";
import { readSources, type SourceFile } from "./source-file";
import { spreadOfKind } from "./spread-of-kind";
import { typeEscapes } from "./type-escapes";

const OFTEN = 5;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const size = (files: readonly SourceFile[]): string =>
  `${sum(files.map(codeLines))} code lines, ${files.length} files`;

/** Says how large the provider is and what is to be few, for the sources below `root`. */
export function report(root: string, sessionInputs: readonly string[]): string[] {
  const provider = readSources(root, "provider");
  const emulator = readSources(root, "emulator");
  const tests = readSources(root, "test");
  const resources = provider.filter(({ path }) => path.startsWith("provider/resources/"));
  return [
    `provider: ${size(provider)}`,
    ...byKind(provider, "provider/resources/", (kind, own) => spreadWords(provider, kind, own)),
    `emulator: ${size(emulator)}`,
    ...byKind(emulator, "emulator/kinds/"),
    membersWords(provider),
    `upward imports: ${upward(resources)} in resources/, ${upward(emulator)} in emulator/`,
    escapes(provider),
    spread(resources, sessionInputs),
    `doc comments that begin with "What": ${[provider, emulator, tests].map(whats).join(", ")} in provider, emulator, test`,
    `base names that stand ${OFTEN} times or more: ${list([...provider, ...emulator])}`,
  ];
}

/** A line for each folder of a kind below `folder`. */
function byKind(
  files: readonly SourceFile[],
  folder: string,
  more: (kind: string, own: readonly SourceFile[]) => string = () => "",
): string[] {
  const kinds = new Map<string, SourceFile[]>();
  for (const file of files.filter(({ path }) => path.startsWith(folder))) {
    const [kind = "", inside] = file.path.slice(folder.length).split("/");
    if (inside !== undefined) {
      kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
    }
  }
  return [...kinds].map(([kind, own]) => `  ${folder}${kind}: ${size(own)}${more(kind, own)}`);
}

function spreadWords(provider: readonly SourceFile[], kind: string, folder: readonly SourceFile[]): string {
  const { own, importing, naming } = spreadOfKind(provider, kind);
  const { all, guard } = declaredByKind(folder);
  return (
    `; ${own} files with its classes, ${importing} others import of it, ${naming} more name its class; ` +
    `${all} lines of create, evidence, adoption, delete and endpoint, ${guard} of them a guard of the delete`
  );
}

function membersWords(provider: readonly SourceFile[]): string {
  const objects = provider.filter(({ path }) => path.startsWith("provider/objects/"));
  const { needed, all } = definitionMembers(objects);
  return `members that a definition must give: ${needed} of ${all}`;
}

function upward(files: readonly SourceFile[]): string {
  const imports = upwardImports(files);
  return `${imports.length} (of ${new Set(imports.map(({ to }) => to)).size} modules)`;
}

function escapes(files: readonly SourceFile[]): string {
  const all = files.map(typeEscapes);
  const total = (name: keyof (typeof all)[number]): number => sum(all.map((each) => each[name]));
  const [as, nonNull, any, directives] = [total("as"), total("nonNull"), total("any"), total("directives")];
  const together = as + nonNull + any + directives;
  return `past the types in provider: ${together}: ${as} as, ${nonNull} !, ${any} any, ${directives} @ts-`;
}

function spread(resources: readonly SourceFile[], inputs: readonly string[]): string {
  const own = resources.filter(({ path }) => path.startsWith("provider/resources/session/"));
  const counts = filesThatName(own, inputs);
  return `files of its folder that name an input of a session: ${Math.min(...counts)} to ${Math.max(...counts)}`;
}

const whats = (files: readonly SourceFile[]): number =>
  sum(files.map((file) => docCommentsThatBegin(file, "What")));

const list = (files: readonly SourceFile[]): string =>
  frequentBaseNames(files, OFTEN)
    .map(([name, times]) => `${name} ${times}`)
    .join(", ") || "none";
