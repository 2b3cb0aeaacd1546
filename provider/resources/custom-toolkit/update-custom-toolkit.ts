import type { Change } from "../../core/resource";
import { UserError } from "../../core/user-error";
import { sendUpdate, type UpdateSteps } from "../../objects/settle-update";
import { bodyOf } from "./custom-toolkit-body";
import type { CustomToolkitInputs } from "./custom-toolkit-fields";
import { ownPartOf } from "./custom-toolkit-slug";
import type { CustomToolkitObject, CustomToolkitRun } from "./custom-toolkits";
import { requireWhole } from "./missing-inputs";

/** The inputs that an upsert sends. The others concern this package alone. */
export const SENT = ["name", "authSchemes", "logo"];

/** Sends the whole toolkit where something of it changed. An upsert would create one that is gone, so a look comes first. */
export async function send(
  { api: { customToolkits } }: CustomToolkitRun,
  { id, olds, wanted, sent }: Change<CustomToolkitInputs>,
  steps: UpdateSteps<CustomToolkitObject>,
): Promise<CustomToolkitObject> {
  const isUrlNew = olds.mcpUrl === undefined && wanted.mcpUrl !== undefined;
  const isSent = isUrlNew || sent.some((name) => SENT.includes(name));
  if (isSent) {
    requireWhole(wanted, "update");
  }
  const found = await customToolkits.find(id);
  if (!found) {
    throw new UserError(
      `could not update the custom toolkit "${wanted.name}": Composio has no toolkit ${id}. Check that the API key belongs to ` +
        "its Composio project. If it does, run `pulumi refresh`, and the next `pulumi up` creates it again.",
    );
  }
  if (!isSent) {
    return found;
  }
  const upsert = async () => {
    await customToolkits.upsert(bodyOf(wanted, ownPartOf(id)));
    return customToolkits.readNew(id, steps.budget);
  };
  return sendUpdate(upsert, () => customToolkits.find(id), steps);
}
