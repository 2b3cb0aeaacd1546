import { checkInputs } from "../core/check";
import type { Failure, Properties } from "../core/resource";
import { stateAfterWrite } from "../core/state";
import { type Importable, nameOf } from "./importable";

/** An object of Composio, with all that the printed texts say of it. */
export interface ImportedObject {
  definition: Pick<Importable, "kind" | "label" | "secrets" | "imports">;
  logicalName: string;
  id: string;
  /** The name in Composio. */
  name: string;
  /** The inputs that a program writes to declare the object as it is. */
  programInputs: Properties;
  /** The mistakes in that, because Composio may hold what no program may declare. */
  failures: Failure[];
  /** The inputs in the state. */
  inputs: Properties;
  outputs: Properties;
}

/** Returns an object as it is once a program that declares it is applied. */
export function importedObject<Remote extends { id: string }>(
  definition: Importable<Remote>,
  logicalName: string,
  remote: Remote,
  programInputs: Properties,
): ImportedObject {
  const { id } = remote;
  const name = nameOf(definition, remote) ?? id;
  // Of what is there already, some inputs may be missing that a new object needs.
  const olds = { ...programInputs, __imported: true };
  const { inputs, failures } = checkInputs(definition, olds, programInputs);
  const outputs = stateAfterWrite(definition, remote, inputs);
  return { definition, logicalName, id, name, programInputs, failures, inputs, outputs };
}
