import { ComposioError, IncompleteCreateError } from "../../composio/errors";
import { lookAgain } from "../../composio/look-again";
import { unlessFails } from "../../composio/unless-fails";
import type { Created } from "../../core/resource";
import type { ComposioRun } from "../composio-run";
import { adopt, differences } from "./adopt";
import { bodyOf } from "./body";
import type { CustomToolkitObject, CustomToolkits } from "./custom-toolkits";
import type { CustomToolkitInputs } from "./fields";
import { requireWhole } from "./require-whole";
import { toolkitSlugOf } from "./slug";

/**
 * Creates the toolkit, or adopts the one that has the slug. Composio's upsert takes over whatever is there, so that a
 * look comes first, and nothing is ever deleted to undo a create.
 */
export async function create(
  run: ComposioRun,
  inputs: CustomToolkitInputs,
): Promise<Created<CustomToolkitObject>> {
  requireWhole(inputs, "create");
  const { api, catalogue } = run;
  const objects = run.objects("CustomToolkit");
  const id = toolkitSlugOf(inputs.slug);
  // Of two resources with one slug, the second finds what the first has made.
  return objects.oneAtATime(id, async () => {
    const existing = await api.customToolkits.find(id);
    if (existing) {
      return adopt(run, existing, inputs);
    }
    try {
      const remote = await createOnce(api.customToolkits, id, inputs);
      objects.hold(id, inputs.name);
      return { remote };
    } catch (error) {
      if (error instanceof IncompleteCreateError) {
        objects.hold(id, inputs.name);
      }
      throw error;
    } finally {
      // A check of this run may have asked for it before it was there.
      catalogue.forgetToolkit(id);
    }
  });
}

/** Creates what was not there a moment ago. What is there after an unclear upsert, as declared, is what it made. */
async function createOnce(
  toolkits: CustomToolkits,
  id: string,
  inputs: CustomToolkitInputs,
): Promise<CustomToolkitObject> {
  try {
    await toolkits.upsert(bodyOf(inputs, inputs.slug));
  } catch (error) {
    if (!(error instanceof ComposioError) || !isUnclear(error)) {
      throw error;
    }
    const made = await unlessFails(lookAgain(() => toolkits.find(id), isThere));
    if (!made || made.name !== inputs.name || differences(made, inputs).length > 0) {
      throw error;
    }
    return made;
  }
  return readNew(toolkits, id);
}

/** Whether an attempt may have been carried out. A service may well do what it answers 429 or 503. */
function isUnclear(error: ComposioError): boolean {
  return error.mayHaveBeenProcessed || error.isTemporary || error.attempts > 1;
}

/** @throws IncompleteCreateError when what was created cannot be read. */
export async function readNew(toolkits: CustomToolkits, id: string): Promise<CustomToolkitObject> {
  try {
    const found = await lookAgain(() => toolkits.find(id), isThere);
    if (found) {
      return found;
    }
  } catch (error) {
    throw error instanceof ComposioError ? new IncompleteCreateError(error.details, id) : error;
  }
  const reason = "Composio does not show the toolkit yet";
  throw new IncompleteCreateError(
    { kind: "incomplete", request: `GET /api/v3.1/toolkits/${id}`, reason },
    id,
  );
}

function isThere(found: CustomToolkitObject | undefined): boolean {
  return found !== undefined;
}
