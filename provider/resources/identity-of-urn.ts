import type { Identity } from "../core/identity";
import { urnParts } from "../core/urn";
import { asNativeType } from "./loader";

const STACK = "pulumi:pulumi:Stack";

/** The type of a resource, and where it stands in its program, by its URN. */
export function parseUrn(urn: string): { type: string; identity: Identity } {
  const { types, ...identity } = urnParts(urn);
  const parents = types.split("$");
  const type = parents.pop() ?? "";
  return { type, identity: withParents(identity, parents) };
}

/**
 * The identity of a resource that has a parent.
 *
 * @param identity The same without the parent.
 * @param parent The parent's URN.
 */
export function identityOfChild(identity: Identity, parent: string): Identity {
  const { types } = urnParts(parent);
  return withParents(identity, types === STACK ? [] : types.split("$"));
}

/** A resource of this package is a parent of one type, whichever host it has, so that both give a child one name. */
function withParents(identity: Identity, types: string[]): Identity {
  return types.length === 0 ? identity : { ...identity, parentTypes: types.map(asNativeType).join("$") };
}
