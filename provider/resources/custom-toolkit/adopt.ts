import { inertLine } from "../../core/inert";
import type { Created } from "../../core/resource";
import { UserError } from "../../core/user-error";
import { ALIASES } from "../adoption";
import type { ComposioRun } from "../composio-run";
import { bodyOf } from "./body";
import type { CustomToolkitObject } from "./custom-toolkits";
import type { CustomToolkitInputs } from "./fields";
import { customToolkitProperties } from "./outputs";
import { ownPartOf } from "./slug";

/**
 * Adopts an existing toolkit and brings it to what is declared.
 *
 * @returns The toolkit, and the mark that the state of its new owner needs.
 * @throws UserError unless the program asks for that, when another resource of it has the toolkit, or when the toolkit
 * has another URL or other schemes.
 */
export async function adopt(
  run: ComposioRun,
  existing: CustomToolkitObject,
  inputs: CustomToolkitInputs,
): Promise<Created<CustomToolkitObject>> {
  const { api } = run;
  const objects = run.objects("CustomToolkit");
  const { id } = existing;
  const reason = whyNot(existing, inputs, objects.has(id));
  if (reason) {
    throw new UserError(`could not create the custom toolkit "${inertLine(inputs.name)}": ${reason}`);
  }
  // Before anything is awaited: another resource may be about to adopt the same toolkit.
  const mark = objects.adopt(id, inputs.name);
  try {
    await api.customToolkits.upsert(bodyOf(inputs, ownPartOf(id)));
    const remote = (await api.customToolkits.find(id)) ?? existing;
    return { remote, more: { __adoption: mark } };
  } catch (error) {
    objects.release(id);
    throw error;
  }
}

/** The inputs that a toolkit has otherwise, and that Composio takes in a create only, as far as it shows them. */
export function differences(existing: CustomToolkitObject, inputs: CustomToolkitInputs): string[] {
  const actual = customToolkitProperties(existing, inputs);
  return (["mcpUrl", "authSchemes"] as const).filter((name) => actual[name] !== inputs[name]);
}

function whyNot(
  existing: CustomToolkitObject,
  inputs: CustomToolkitInputs,
  isOfProgram: boolean,
): string | undefined {
  const { id, url } = existing;
  if (isOfProgram) {
    return `another resource of this program has the toolkit ${id}; give one of the two another slug.`;
  }
  if (!inputs.adoptExisting) {
    return (
      `Composio has the toolkit ${id} already, and creating it again would take it over. If it is the toolkit of a ` +
      `resource that the program had under another name or parent, tell Pulumi so with ${ALIASES}. If an ` +
      "interrupted run created it, set adoptExisting: true to go on with it. Otherwise choose another slug."
    );
  }
  const unlike = differences(existing, inputs);
  return unlike.length === 0
    ? undefined
    : `it would adopt the toolkit ${id}, which has another ${unlike.join(" and other ")} than declared` +
        `${url === undefined ? "" : ` (its URL is ${inertLine(url)})`}, and Composio changes that only by a new toolkit. ` +
        "Declare what it has, or choose another slug.";
}
