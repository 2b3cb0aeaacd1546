/** The parts of a URN, by which the engine tells resources apart. */
export interface UrnParts {
  stack: string;
  project: string;
  /** The type, behind those of its parents. */
  types: string;
  logicalName: string;
}

/** Reads a URN, which is `urn:<engine>:<stack>::<project>::<parents' types>$<type>::<name>`. A name may have `::` in it. */
export function urnParts(urn: string): UrnParts {
  const [head = "", project = "", types = "", ...name] = urn.split("::");
  return { stack: head.replace(/^urn:\w+:/, ""), project, types, logicalName: name.join("::") };
}

/** The name that the program gives to the resource with this URN. */
export function logicalNameOf(urn: string): string {
  return urnParts(urn).logicalName;
}
