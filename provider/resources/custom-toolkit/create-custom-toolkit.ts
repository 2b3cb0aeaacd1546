import { isSameName } from "../../objects/names";
import type { UpsertOfId } from "../../objects/upsert";
import { differences } from "./adopt-custom-toolkit";
import { bodyOf } from "./custom-toolkit-body";
import type { CustomToolkitInputs } from "./custom-toolkit-fields";
import { toolkitSlugOf } from "./custom-toolkit-slug";
import type { CustomToolkitObject, CustomToolkitRun } from "./custom-toolkits";
import { requireWhole } from "./missing-inputs";

/**
 * Composio's upsert takes over whatever has the slug, so that nothing is ever deleted to undo one. A toolkit has no age:
 * the look before is the evidence.
 *
 * @throws UserError where the program does not say all that a create needs.
 */
export function upsert(
  { api: { customToolkits } }: CustomToolkitRun,
  inputs: CustomToolkitInputs,
): UpsertOfId<CustomToolkitObject> {
  requireWhole(inputs, "create");
  const id = toolkitSlugOf(inputs.slug);
  return {
    idOfNew: id,
    async post() {
      await customToolkits.upsert(bodyOf(inputs, inputs.slug));
      return { id, clock: undefined };
    },
    isAsAskedFor: (made) =>
      isSameName(made.name ?? "", inputs.name) && differences(made, inputs).length === 0,
  };
}
