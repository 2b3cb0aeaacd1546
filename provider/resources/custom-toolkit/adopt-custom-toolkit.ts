import { hostOf } from "../../core/urls";
import type { AdoptionOfKind } from "../../objects/object-definition";
import { bodyOf } from "./custom-toolkit-body";
import type { CustomToolkitInputs } from "./custom-toolkit-fields";
import { customToolkitProperties } from "./custom-toolkit-outputs";
import { ownPartOf } from "./custom-toolkit-slug";
import type { CustomToolkitObject, CustomToolkitRun } from "./custom-toolkits";

/** The adoption of the toolkit that has the slug. Composio takes a URL and schemes only in a create, and shows no headers. */
export function adoptionOf(
  run: CustomToolkitRun,
  inputs: CustomToolkitInputs,
): AdoptionOfKind<CustomToolkitInputs, CustomToolkitObject> {
  const { customToolkits } = run.api;
  return {
    whyNot: (existing) => whyNot(existing, inputs),
    isAlwaysSent: true,
    async update(existing, wanted) {
      await customToolkits.upsert(bodyOf(wanted, ownPartOf(existing.id)));
      return (await customToolkits.find(existing.id)) ?? existing;
    },
  };
}

/** The inputs that a toolkit has otherwise, and that Composio takes in a create only, as far as it shows them. */
export function differences(existing: CustomToolkitObject, inputs: CustomToolkitInputs): string[] {
  const actual = customToolkitProperties(existing, inputs);
  return (["mcpUrl", "authSchemes"] as const).filter((name) => actual[name] !== inputs[name]);
}

function whyNot(existing: CustomToolkitObject, inputs: CustomToolkitInputs): string | undefined {
  const host = hostOf(existing.url);
  const unlike = differences(existing, inputs);
  return unlike.length === 0
    ? undefined
    : `it has another ${unlike.join(" and other ")} than declared` +
        `${host === undefined ? "" : ` (its URL is one of ${host})`}, and Composio changes that only by a new toolkit. ` +
        "Declare what it has, or choose another slug.";
}
