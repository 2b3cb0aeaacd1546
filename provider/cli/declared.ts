import { checkInputs } from "../core/check";
import type { Failure, Properties } from "../core/resource";
import { stateAfterWrite } from "../core/state";
import type { Importable, Named } from "./importable";

type ResourceKind = Importable["definition"];

/** An object of Composio, with all that the printed texts say of it. */
export interface Declared {
  kind: Pick<Importable, "word" | "reference"> & {
    definition: Pick<ResourceKind, "kind" | "label" | "secrets">;
  };
  logicalName: string;
  id: string;
  /** The name in Composio. */
  name: string;
  /** The inputs that a program writes to declare the object as it is. */
  declaration: Properties;
  /** The mistakes in that, because Composio may hold what no program may declare. */
  failures: Failure[];
  /** The inputs in the state. */
  inputs: Properties;
  outputs: Properties;
}

/** Declares an object as a program does that is applied already. */
export function declared<Remote extends Named>(
  kind: Importable<Remote>,
  logicalName: string,
  remote: Remote,
  declaration: Properties,
): Declared {
  const { id, name = id } = remote;
  const { definition } = kind;
  // Of what is there already, some inputs may be missing that a new object needs.
  const olds = { ...declaration, __imported: true };
  const { inputs, failures } = checkInputs(definition, olds, declaration);
  const outputs = stateAfterWrite(definition, remote, inputs);
  return { kind, logicalName, id, name, declaration, failures, inputs, outputs };
}
