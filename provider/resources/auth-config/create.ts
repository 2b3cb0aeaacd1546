import { ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Created } from "../../core/resource";
import { sleep } from "../../core/sleep";
import { UserError } from "../../core/user-error";
import type { ComposioRun } from "../composio-run";
import { explainError } from "../explain";
import type { AuthConfigObject } from "./auth-config-object";
import type { AuthConfigs } from "./auth-configs";
import { createBody } from "./bodies";
import { assertReplaceable } from "./connected";
import type { AuthConfigInputs } from "./fields";

const FIRST_PAUSE_MS = 500;
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
  await assertReplaceable(run, inputs);
  const remote = await createOnce(run, inputs);
  if (inputs.enabled) {
    return { remote };
  }
  try {
    const disabled = await run.api.authConfigs.setStatus(remote.id, "DISABLED", inputs.toolkit);
    return { remote: { ...remote, ...disabled } };
  } catch (error) {
    throw error instanceof ComposioError ? new IncompleteCreateError(error.details, remote.id) : error;
  }
}

async function createOnce(run: ComposioRun, inputs: AuthConfigInputs): Promise<AuthConfigObject> {
  const { authConfigs } = run.api;
  const budget = authConfigs.newBudget();
  budget.begin();
  let first: ComposioError | undefined;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
    try {
      const remote = await authConfigs.create(createBody(inputs), inputs.toolkit);
      if (first) {
        await deleteOthers(run, inputs, remote.id);
      }
      return remote;
    } catch (error) {
      if (!(error instanceof ComposioError) || error instanceof IncompleteCreateError) {
        throw error;
      }
      if (!error.mayHaveBeenProcessed && !error.isTemporary) {
        // An earlier attempt may still be carried out, which matters more.
        throw first ?? error;
      }
      first ??= error;
      // A service may well carry out what it answers 429 or 503.
      const found = error.isUnreachable ? undefined : await find(authConfigs, inputs, first);
      const waitMs = Math.max(pauseMs, error.details.retryAfterMs ?? 0);
      if (found) {
        await deleteOthers(run, inputs, found.id);
        return found;
      }
      if (waitMs > budget.leftMs) {
        throw first;
      }
      await budget.pause(waitMs);
    }
  }
}

/** @throws UserError where something has the name that may be another's. */
async function find(
  authConfigs: AuthConfigs,
  inputs: AuthConfigInputs,
  first: ComposioError,
): Promise<AuthConfigObject | undefined> {
  let found: AuthConfigObject[] = [];
  for (const pauseMs of LOOK_PAUSES_MS) {
    await sleep(pauseMs);
    found = await namesakes(authConfigs, inputs, first);
    if (found.length > 0 && inputs.__autonamed) {
      return found[0];
    }
  }
  if (found.length > 0) {
    const ids = found.map(({ id }) => id).join(", ");
    const step =
      `Composio has auth configs of this name and toolkit (${ids}), of which this create may have made one, or somebody ` +
      "else. Import it with `npx pulumi-composio import`, or delete it in Composio if nobody needs it. Without a name of " +
      "its own the resource gets one that settles this.";
    throw new UserError(explainError("create", `the auth config "${inputs.name}"`, first, step));
  }
  return undefined;
}

/** The auth configs of the toolkit that have exactly this name. */
async function namesakes(
  authConfigs: AuthConfigs,
  { toolkit, name }: AuthConfigInputs,
  first: ComposioError,
): Promise<AuthConfigObject[]> {
  try {
    // Without a search: which case it takes, and what it looks at, is not known.
    const { items, isWhole } = await authConfigs.list({ toolkit });
    const found = items.filter((item) => item.name === name && item.toolkit.slug.toLowerCase() === toolkit);
    if (found.length === 0 && !isWhole) {
      throw first;
    }
    return found;
  } catch (error) {
    // The first error tells what is unclear; that nobody answers now adds nothing.
    throw error instanceof ComposioError ? first : error;
  }
}

/** Deletes what other attempts have made after all. Whatever comes of it, the auth config is created. */
async function deleteOthers(
  { api: { authConfigs }, notify }: ComposioRun,
  { toolkit, name, __autonamed }: AuthConfigInputs,
  id: string,
): Promise<void> {
  if (!__autonamed) {
    return;
  }
  try {
    const { items } = await authConfigs.list({ toolkit });
    for (const other of items.filter((item) => item.name === name && item.id !== id)) {
      await authConfigs.delete(other.id, false);
    }
  } catch (error) {
    if (!(error instanceof ComposioError)) {
      throw error;
    }
    notify(
      `the auth config "${name}" (id ${id}) was created after an unclear attempt, and it is not certain that this made ` +
        `no second one: ${error.message}. Delete in Composio what has the same name and another id.`,
    );
  }
}
