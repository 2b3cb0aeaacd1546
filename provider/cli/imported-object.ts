import { checkInputs } from "../core/check";
import type { Failure, Properties } from "../core/resource";
import { stateAfterWrite } from "../core/state";
import type { Importable, Named } from "./importable";

type ResourceKind = Importable["definition"];

/** An object of Composio, with all that the printed texts say of it. */
export interface ImportedObject {
  kind: Pick<Importable, "word" | "reference"> & {
    definition: Pick<ResourceKind, "kind" | "label" | "secrets">;
  };
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
export function importedObject<Remote extends Named>(
  kind: Importable<Remote>,
  logicalName: string,
  remote: Remote,
  programInputs: Properties,
): ImportedObject {
  const { id, name = id } = remote;
  const { definition } = kind;
  // Of what is there already, some inputs may be missing that a new object needs.
  const olds = { ...programInputs, __imported: true };
  const { inputs, failures } = checkInputs(definition, olds, programInputs);
  const outputs = stateAfterWrite(definition, remote, inputs);
  return { kind, logicalName, id, name, programInputs, failures, inputs, outputs };
}
