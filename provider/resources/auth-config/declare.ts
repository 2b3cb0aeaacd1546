import type { Properties } from "../../core/resource";
import { UserError } from "../../core/user-error";
import type { ComposioRun } from "../composio-run";
import type { AuthConfigInputs } from "./fields";

/**
 * Notes what `diff` says of an auth config before anything is changed.
 *
 * @throws UserError where another resource of the program has the same one, as after it was imported twice.
 */
export function declare(
  { authConfigs, replacements }: ComposioRun,
  id: string,
  olds: Properties,
  news: AuthConfigInputs,
  isReplaced: boolean,
): void {
  const { name, __logicalName } = news;
  if (!authConfigs.declare(id, { now: String(olds.name ?? id), wanted: name, isReplaced }, __logicalName)) {
    throw new UserError(
      `Two resources of this program have the auth config "${name}" (id ${id}). Take one of them out of the state with ` +
        "`pulumi state delete`, and then out of the program: a delete by `pulumi up` would take it from both.",
    );
  }
  if (isReplaced) {
    replacements.note({ id, known: olds }, news);
  }
}
