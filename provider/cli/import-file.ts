import type { Properties } from "../core/resource";
import { sanitizedJson } from "../core/sanitize";
import { dynamicType, withCode } from "../resources/loader";
import type { ImportedObject } from "./imported-object";

/**
 * The text of a file for `pulumi import --file`. An entry that holds both inputs and outputs is taken as it is. Without them the
 * engine would ask a provider that has no code yet.
 */
export function importFile(all: ImportedObject[]): string {
  const resources = all.map(({ definition, logicalName, id, inputs, outputs }) => ({
    type: dynamicType(definition.kind),
    name: logicalName,
    id,
    inputs: withCode(definition.kind, inputs),
    outputs: withCode(definition.kind, without(outputs, definition.secrets)),
  }));
  return `${sanitizedJson({ resources }, 2)}\n`;
}

/** Leaves out the secrets, which must not stand in a file. An empty text says that one is not known. */
function without(outputs: Properties, names: readonly string[] = []): Properties {
  const kept = Object.entries(outputs).filter(([name, value]) => value === "" || !names.includes(name));
  return Object.fromEntries(kept);
}
