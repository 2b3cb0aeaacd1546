import type { Properties } from "../../core/resource";
import type { ComposioRun } from "../composio-run";
import type { AuthConfigInputs } from "./fields";

/** Notes what `diff` says of an auth config before anything is changed. */
export function declare(
  { replacements }: ComposioRun,
  id: string,
  olds: Properties,
  news: AuthConfigInputs,
  isReplaced: boolean,
): void {
  if (isReplaced) {
    replacements.note({ id, known: olds }, news);
  }
}
