import type ts from "typescript";

/** A property of an object: its type, and whether it may be left out. */
export interface Member {
  name: string;
  type: ts.TypeNode;
  isOptional: boolean;
  node: ts.Node;
  /** Where a property of a union of objects belongs. */
  note?: string;
}
