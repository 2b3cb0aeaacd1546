import { sanitizeLine } from "../../core/sanitize";
import { UserError } from "../../core/user-error";
import { lookAgain } from "../../objects/look-again";
import { isSameName } from "../../objects/names";
import type { CreationOfKind } from "../../objects/object-definition";
import { ifRenamed } from "../../objects/owner";
import { differences, ofProgram } from "./adopt-custom-toolkit";
import { bodyOf } from "./custom-toolkit-body";
import type { CustomToolkitInputs } from "./custom-toolkit-fields";
import { toolkitSlugOf } from "./custom-toolkit-slug";
import type { CustomToolkitObject, CustomToolkitRun } from "./custom-toolkits";
import { requireWhole } from "./missing-inputs";

/**
 * Looks for the toolkit that has the slug. Composio's upsert takes over whatever is there, so that this comes before each
 * create, and nothing is ever deleted to undo one.
 *
 * @throws UserError when there is one that is not to be adopted, or when the program does not say all that a create needs.
 */
export async function toolkitInTheWay(
  run: CustomToolkitRun,
  inputs: CustomToolkitInputs,
): Promise<CustomToolkitObject | undefined> {
  requireWhole(inputs, "create");
  const id = toolkitSlugOf(inputs.slug);
  const existing = await run.api.customToolkits.find(id);
  const reason = whyNotCreated(run.objects("CustomToolkit").has(id), existing, inputs);
  if (reason !== undefined) {
    throw new UserError(`could not create the custom toolkit "${sanitizeLine(inputs.name)}": ${reason}`);
  }
  return existing;
}

function whyNotCreated(
  isOfProgram: boolean,
  existing: CustomToolkitObject | undefined,
  { slug, adoptExisting }: CustomToolkitInputs,
): string | undefined {
  const id = toolkitSlugOf(slug);
  if (isOfProgram) {
    return ofProgram(id);
  }
  return existing && !adoptExisting
    ? `Composio has the toolkit ${id} already, and creating it again would take it over. ` +
        `${ifRenamed("toolkit")}. If an interrupted run created it, set adoptExisting: true to go on with it. Otherwise choose another slug.`
    : undefined;
}

/** Nothing had the slug a moment ago. A toolkit has no age, so that this look is the evidence. */
export function creation(
  { api: { customToolkits } }: CustomToolkitRun,
  inputs: CustomToolkitInputs,
): CreationOfKind<CustomToolkitObject> {
  const id = toolkitSlugOf(inputs.slug);
  return {
    nameInRun: inputs.name,
    name: "unique",
    async post() {
      await customToolkits.upsert(bodyOf(inputs, inputs.slug));
      return { id, clock: undefined };
    },
    complete: (_answered, budget) => customToolkits.readNew(id, budget),
    async look(budget) {
      const found = await lookAgain(
        budget,
        () => customToolkits.find(id),
        (seen) => seen !== undefined,
      );
      return { found: found ? [found] : [], isWhole: true };
    },
    before: async () => ({ items: [], isWhole: true }),
    createdAt: () => undefined,
    isAsAskedFor: (made) =>
      isSameName(made.name ?? "", inputs.name) && differences(made, inputs).length === 0,
    advice: () => ofProgram(id),
  };
}
