import type { Identity } from "../core/identity";
import { asNativeType } from "./loader";

const STACK = "pulumi:pulumi:Stack";

/** Reads a URN, which is `urn:pulumi:<stack>::<project>::<parents' types>$<type>::<name>`. A name may have `::` in it. */
export function parseUrn(urn: string): { type: string; identity: Identity } {
  const [head = "", project = "", types = "", ...name] = urn.split("::");
  const stack = head.replace("urn:pulumi:", "");
  const parents = types.split("$");
  const type = parents.pop() ?? "";
  return { type, identity: withParents({ project, stack, logicalName: name.join("::") }, parents) };
}

/**
 * The identity of a resource that has a parent.
 *
 * @param identity The same without the parent.
 * @param parent The parent's URN.
 */
export function identityOfChild(identity: Identity, parent: string): Identity {
  const [, , types = ""] = parent.split("::");
  return withParents(identity, types === STACK ? [] : types.split("$"));
}

/** A resource of this package is a parent of one type, whichever host it has, so that both give a child one name. */
function withParents(identity: Identity, types: string[]): Identity {
  return types.length === 0 ? identity : { ...identity, parentTypes: types.map(asNativeType).join("$") };
}
