import { importsAmong } from "./imports";
import type { SourceFile } from "./source-file";

/** The number of files that are about one kind of resource alone, and of the others that import something of these. */
export interface SpreadOfKind {
  own: number;
  others: number;
}

/** Counts the files of the provider that know a kind: its folder, its class for each host, and the others. */
export function spreadOfKind(provider: readonly SourceFile[], kind: string): SpreadOfKind {
  const isOwn = (path: string) =>
    path.startsWith(`provider/resources/${kind}/`) ||
    OWN.some((place) => path.startsWith(`${place}/${kind}.`));
  const others = importsAmong(provider).filter(({ from, to }) => !isOwn(from) && isOwn(`${to}.`));
  return {
    own: provider.filter(({ path }) => isOwn(path)).length,
    others: new Set(others.map(({ from }) => from)).size,
  };
}

/** The folders with a file for each kind. */
const OWN = ["provider/program", "provider/program/native"];
