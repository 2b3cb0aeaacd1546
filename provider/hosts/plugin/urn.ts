import type { Identity } from "../../core/identity";
import type { Lifecycle } from "../../core/lifecycle";
import { UserError } from "../../core/user-error";
import { RESOURCES } from "../../resources";
import type { ComposioRun } from "../../resources/composio-run";

/** What a resource's URN says. */
interface Named {
  lifecycle: Lifecycle<ComposioRun>;
  identity: Identity;
}

/**
 * Reads a URN, which is `urn:pulumi:<stack>::<project>::<parents' types>$<type>::<name>`.
 *
 * @throws UserError when this package has no such resource.
 */
export function readUrn(urn: string): Named {
  const [head = "", project = "", types = "", ...name] = urn.split("::");
  const type = types.split("$").at(-1) ?? "";
  const lifecycles: Record<string, Lifecycle<ComposioRun>> = RESOURCES;
  const lifecycle = lifecycles[type.replace("composio:index:", "")];
  if (!lifecycle) {
    throw new UserError(`This version of the plugin "composio" has no resource of the type ${type}.`);
  }
  const stack = head.replace("urn:pulumi:", "");
  return { lifecycle, identity: { project, stack, logicalName: name.join("::") } };
}
