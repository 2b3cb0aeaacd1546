/** The parts of a default name: where a resource stands in its program. */
export interface Identity {
  project: string;
  stack: string;
  logicalName: string;
  /** The types of the parents, from the outermost on, as a URN joins them. Undefined where there is none. */
  parentTypes?: string;
}

/** The property in which a class or a host passes on the identity. It never reaches the state. */
const IDENTITY = "__identity";

export function withIdentity<Given extends object>(
  given: Given,
  identity: Identity | Promise<Identity>,
): Given {
  return { ...given, [IDENTITY]: identity };
}

export function splitIdentity({ [IDENTITY]: identity, ...given }: Record<string, unknown>): {
  identity: Identity | undefined;
  given: Record<string, unknown>;
} {
  return { identity: identity as Identity | undefined, given };
}
