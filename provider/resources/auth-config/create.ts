import { setTimeout as sleep } from "node:timers/promises";
import { ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Created } from "../../core/resource";
import { UserError } from "../../core/user-error";
import type { ComposioApi } from "../api";
import type { ComposioRun } from "../composio-run";
import { explainError } from "../explain";
import type { AuthConfigObject } from "./auth-config-object";
import { createBody } from "./bodies";
import type { AuthConfigInputs } from "./fields";

/** The pauses between looks for what an unclear create may have made. */
const LOOK_PAUSES_MS = [0, 1_000, 2_000];

/**
 * Creates an auth config once, whatever happens to the answer.
 *
 * Names are not unique and Composio has no idempotency key, so a create that is sent twice makes two. Where the outcome
 * is unclear, the name is looked for: a default name has a part that nobody can guess, so what has it is this create's.
 * A name of the program's own may be another's, and then an error names what was found. Where nothing is found after
 * some looks, the create is sent again, and what an earlier attempt makes later is deleted, if the name proves it.
 */
export async function create(run: ComposioRun, inputs: AuthConfigInputs): Promise<Created<AuthConfigObject>> {
  const remote = await createOnce(run.api, inputs);
  if (inputs.enabled) {
    return { remote };
  }
  try {
    return { remote: await run.api.authConfigs.setStatus(remote.id, "DISABLED") };
  } catch (error) {
    throw error instanceof ComposioError ? new IncompleteCreateError(error.details, remote.id) : error;
  }
}

async function createOnce(api: ComposioApi, inputs: AuthConfigInputs): Promise<AuthConfigObject> {
  try {
    return await api.authConfigs.create(createBody(inputs), inputs.toolkit);
  } catch (error) {
    const isUnclear =
      error instanceof ComposioError &&
      !(error instanceof IncompleteCreateError) &&
      (error.mayHaveBeenProcessed || error.attempts > 1);
    if (!isUnclear) {
      throw error;
    }
    const found = await find(api, inputs, error);
    if (found) {
      return found;
    }
    if (!error.mayHaveBeenProcessed) {
      throw error;
    }
    const remote = await api.authConfigs.create(createBody(inputs), inputs.toolkit);
    await deleteLate(api, inputs, remote.id);
    return remote;
  }
}

/** @throws UserError where something has the name that may be another's. */
async function find(
  api: ComposioApi,
  inputs: AuthConfigInputs,
  error: ComposioError,
): Promise<AuthConfigObject | undefined> {
  for (const pauseMs of LOOK_PAUSES_MS) {
    await sleep(pauseMs);
    const [first, ...others] = await namesakes(api, inputs, error);
    if (first && others.length === 0 && inputs.__autonamed) {
      return first;
    }
    if (first) {
      const ids = [first, ...others].map(({ id }) => id).join(", ");
      const step =
        `${others.length > 0 ? "auth configs" : "an auth config"} of this name ${others.length > 0 ? "are" : "is"} there ` +
        `(${ids}), which this create may have made, or somebody else. Import it with \`npx pulumi-composio import\`, or ` +
        "delete it in Composio if nobody needs it. Without a name of its own the resource gets one that settles this.";
      throw new UserError(explainError("create", `the auth config "${inputs.name}"`, error, step));
    }
  }
  return undefined;
}

/** The auth configs of the toolkit that have exactly this name. */
async function namesakes(
  { authConfigs }: ComposioApi,
  { toolkit, name }: AuthConfigInputs,
  first: ComposioError,
): Promise<AuthConfigObject[]> {
  try {
    // Without a search: which case it takes, and what it looks at, is not known.
    const { items, isWhole } = await authConfigs.list({ toolkit_slug: toolkit });
    const found = items.filter((item) => item.name === name);
    if (found.length === 0 && !isWhole) {
      throw first;
    }
    return found;
  } catch (error) {
    // The first error tells what is unclear; that nobody answers now adds nothing.
    throw error instanceof ComposioError ? first : error;
  }
}

/** Deletes what an earlier attempt has made after all. */
async function deleteLate(api: ComposioApi, inputs: AuthConfigInputs, id: string): Promise<void> {
  if (!inputs.__autonamed) {
    return;
  }
  const { items } = await api.authConfigs.list({ toolkit_slug: inputs.toolkit });
  for (const late of items.filter((item) => item.name === inputs.name && item.id !== id)) {
    await api.authConfigs.delete(late.id, false);
  }
}
