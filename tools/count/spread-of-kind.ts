import { importsAmong } from "./imports";
import { filesThatName } from "./names";
import type { SourceFile } from "./source-file";

/** The number of files that are about one kind of resource alone, and of the others that know it. */
export interface SpreadOfKind {
  own: number;
  /** Those that import something of it. */
  importing: number;
  /** Those that only name its class. */
  naming: number;
}

/** Counts the files of the provider that know a kind: its folder, its class for each host, and the others. */
export function spreadOfKind(provider: readonly SourceFile[], kind: string): SpreadOfKind {
  const isOwn = (path: string) =>
    path.startsWith(`provider/resources/${kind}/`) ||
    OWN.some((place) => path.startsWith(`${place}/${kind}.`));
  const imports = importsAmong(provider).filter(({ from, to }) => !isOwn(from) && isOwn(`${to}.`));
  const importing = new Set(imports.map(({ from }) => from));
  const others = provider.filter(({ path }) => !isOwn(path) && !importing.has(path));
  const [naming = 0] = filesThatName(others, [classOf(kind)]);
  return { own: provider.filter(({ path }) => isOwn(path)).length, importing: importing.size, naming };
}

const classOf = (kind: string): string => kind.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());

/** The folders with a file for each kind. */
const OWN = ["provider/program", "provider/program/native"];
