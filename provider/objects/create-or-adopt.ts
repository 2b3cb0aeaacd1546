import type { Created, Properties } from "../core/resource";
import { type Adoption, adopt } from "./adopt";
import { createOnce } from "./create-once";
import type { CreateSteps, Creation } from "./creation";

/**
 * Creates an object, or adopts the one that is in the way where the program asks for that.
 *
 * @throws TakenError when an object is in the way that is another's, or that may be.
 */
export async function createOrAdopt<Inputs extends Properties, Remote extends { id: string }>(
  inputs: Inputs,
  creation: Creation<Remote>,
  adoption: Adoption<Inputs, Remote>,
  steps: CreateSteps,
): Promise<Created<Remote>> {
  const outcome = await createOnce(creation, steps);
  if ("made" in outcome) {
    return { remote: outcome.made };
  }
  const [existing] = outcome.inTheWay;
  if (existing && adoption.isWanted(existing)) {
    return adopt(existing, inputs, adoption, steps.objects);
  }
  throw outcome.error;
}

/**
 * Creates an object of a kind that adopts nothing.
 *
 * @throws TakenError when an object is in the way that may be what an earlier attempt has made.
 */
export async function create<Remote extends { id: string }>(
  creation: Creation<Remote>,
  steps: CreateSteps,
): Promise<Remote> {
  const outcome = await createOnce(creation, steps);
  if ("made" in outcome) {
    return outcome.made;
  }
  throw outcome.error;
}
