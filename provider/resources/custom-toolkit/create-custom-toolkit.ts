import { catalogueOf } from "../../catalogue/catalogue";
import { inertLine } from "../../core/inert";
import type { Created } from "../../core/resource";
import { UserError } from "../../core/user-error";
import { adopt } from "../../objects/adopt";
import { createOrAdopt } from "../../objects/create-or-adopt";
import type { Creation } from "../../objects/creation";
import { lookAgain } from "../../objects/look-again";
import { isSameName } from "../../objects/names";
import { ALIASES } from "../../objects/owner";
import { adoptionOf, differences, ofProgram } from "./adopt-custom-toolkit";
import { bodyOf } from "./custom-toolkit-body";
import type { CustomToolkitInputs } from "./custom-toolkit-fields";
import { toolkitSlugOf } from "./custom-toolkit-slug";
import type { CustomToolkitObject, CustomToolkitRun } from "./custom-toolkits";
import { requireWhole } from "./require-whole";

/**
 * Creates the toolkit, or adopts the one that has the slug. Composio's upsert takes over whatever is there, so that a
 * look comes first, and nothing is ever deleted to undo a create.
 */
export async function create(
  run: CustomToolkitRun,
  inputs: CustomToolkitInputs,
): Promise<Created<CustomToolkitObject>> {
  requireWhole(inputs, "create");
  const { customToolkits } = run.api;
  const id = toolkitSlugOf(inputs.slug);
  const steps = { ...run.stepsOf("CustomToolkit"), budget: customToolkits.newBudget() };
  const adoption = adoptionOf(run, inputs);
  // Of two resources with one slug, the second finds what the first has made.
  return steps.objects.oneAtATime(id, async () => {
    const existing = await customToolkits.find(id);
    const reason = whyNotCreated(steps.objects.has(id), existing, inputs);
    if (reason !== undefined) {
      throw new UserError(`could not create the custom toolkit "${inertLine(inputs.name)}": ${reason}`);
    }
    if (existing) {
      return adopt(existing, inputs, adoption, steps.objects);
    }
    try {
      return await createOrAdopt(inputs, creationOf(run, id, inputs), adoption, steps);
    } finally {
      // A check of this run may have asked for it before it was there.
      catalogueOf(run).forgetToolkit(id);
    }
  });
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
    ? `Composio has the toolkit ${id} already, and creating it again would take it over. If it is the toolkit of a ` +
        `resource that the program had under another name or parent, tell Pulumi so with ${ALIASES}. If an interrupted ` +
        "run created it, set adoptExisting: true to go on with it. Otherwise choose another slug."
    : undefined;
}

/** Nothing had the slug a moment ago. A toolkit has no age, so that this look is the evidence. */
function creationOf(
  run: CustomToolkitRun,
  id: string,
  inputs: CustomToolkitInputs,
): Creation<CustomToolkitObject> {
  const { customToolkits } = run.api;
  return {
    label: "custom toolkit",
    what: `the custom toolkit "${inertLine(inputs.name)}"`,
    nameInRun: inputs.name,
    name: "unique",
    async post() {
      await customToolkits.upsert(bodyOf(inputs, inputs.slug));
      return { id, serverTime: undefined };
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
    before: async () => ({ ids: [], isWhole: true }),
    createdAt: () => undefined,
    isAsAskedFor: (made) =>
      isSameName(made.name ?? "", inputs.name) && differences(made, inputs).length === 0,
    advice: () => ofProgram(id),
  };
}
