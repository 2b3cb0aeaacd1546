import type { Checked } from "../core/check";
import type { Properties } from "../core/resource";
import type { Described } from "../core/state";
import type { ImportOfKind } from "../objects/import-of-kind";
import type { ComposioApi } from "../resources/api";
import type { Run } from "../resources/run-of-settings";

/** Tells the user what does not belong into what is printed. */
export type Say = (text: string) => void;

/** The parts of a kind's definition that the command line asks. */
export type Importable<Remote extends { id: string } = { id: string }> = Checked &
  Described<Remote> & {
    kind: string;
    label: string;
    secrets?: readonly string[];
    place(run: Run): string;
    importedInputs?(run: Run, remote: Remote): Properties | Promise<Properties>;
    imports?: ImportOfKind<ComposioApi, Remote>;
  };

/** The word for a kind in arguments. */
export function wordOf({ kind, imports = {} }: Pick<Importable, "kind" | "imports">): string {
  return imports.word ?? kind.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}

/** The name by which an object goes. One without a name goes by its id. */
export function nameOf<Remote extends { id: string; name?: unknown }>(
  { imports = {} }: Pick<Importable<Remote>, "imports">,
  remote: Remote,
): string | undefined {
  const { name } = remote;
  return imports.nameOf?.(remote) ?? (typeof name === "string" ? name : undefined);
}
