import type { Identity } from "../../core/identity";
import type { Lifecycle } from "../../core/lifecycle";
import { UserError } from "../../core/user-error";
import { RESOURCES } from "../../resources";
import { parseUrn } from "../../resources/identity-of-urn";
import type { Run } from "../../resources/run-of-settings";

/** The parts of a resource's URN. */
interface Named {
  lifecycle: Lifecycle<Run>;
  identity: Identity;
}

/** @throws UserError when this package has no such resource. */
export function readUrn(urn: string): Named {
  const { type, identity } = parseUrn(urn);
  const lifecycles: Record<string, Lifecycle<Run>> = RESOURCES;
  const lifecycle = lifecycles[type.replace("composio:index:", "")];
  if (!lifecycle) {
    throw new UserError(`This version of the plugin "composio" has no resource of the type ${type}.`);
  }
  return { lifecycle, identity };
}
