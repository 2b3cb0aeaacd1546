import { ComposioError } from "../../composio/errors";
import { retryDelay } from "../../composio/retry";
import type { TimeBudget } from "../../composio/time-budget";
import { unlessFails } from "../../composio/unless-fails";
import { sanitizeLine } from "../../core/sanitize";
import { lookAgain } from "../../objects/look-again";
import { CustomAuthMode } from "./custom-toolkit-enums";
import type { CustomToolkitInputs } from "./custom-toolkit-fields";
import type { CustomToolkitObject, CustomToolkitRun, CustomToolkits } from "./custom-toolkits";

/** The inputs of which every new value has Composio read the tools of the MCP server anew. */
export const SYNCING: readonly (keyof CustomToolkitInputs)[] = ["syncTrigger", "syncAccountId"];

/** The request may be sent again after a look, since a second one does no harm. */
const REPEATABLE = { method: "POST", isRepeatable: true } as const;

/** Has the tools of a new toolkit read, where the program asks for that. */
export async function syncNew(
  run: CustomToolkitRun,
  inputs: CustomToolkitInputs,
  toolkit: CustomToolkitObject,
): Promise<CustomToolkitObject> {
  const isWanted = SYNCING.some((name) => inputs[name] !== undefined);
  return isWanted ? syncTools(run, inputs, toolkit) : toolkit;
}

/** Has the tools of a toolkit read anew. Where only an account could read them and there is none, a warning says so. */
export async function syncTools(
  { api: { customToolkits }, warn }: CustomToolkitRun,
  { name, authSchemes, syncAccountId: account }: CustomToolkitInputs,
  toolkit: CustomToolkitObject,
): Promise<CustomToolkitObject> {
  if (account === undefined && authSchemes.every(({ mode }) => mode !== CustomAuthMode.NoAuth)) {
    warn(
      `the tools of the custom toolkit "${sanitizeLine(name)}" (${toolkit.id}) were not read anew: that takes an account, ` +
        "because each of its schemes asks for authentication. Set syncAccountId to an active connected account of this " +
        "toolkit, and run `pulumi up`, which then reads them.",
    );
    return toolkit;
  }
  return synced(customToolkits, toolkit, account, customToolkits.newBudget());
}

/** Where it is not clear what became of a request, the version tells: each sync makes another one. */
async function synced(
  customToolkits: CustomToolkits,
  before: CustomToolkitObject,
  account: string | undefined,
  budget: TimeBudget,
): Promise<CustomToolkitObject> {
  const { id, version } = before;
  const isNew = (seen: CustomToolkitObject | undefined) =>
    version !== undefined && seen?.version !== undefined && seen.version !== version;
  for (let attempts = 1; ; attempts++) {
    try {
      return { ...before, ...(await customToolkits.sync(id, account, budget)) };
    } catch (error) {
      if (!(error instanceof ComposioError && error.mayHaveBeenProcessed)) {
        throw error;
      }
      const seen = await unlessFails(lookAgain(budget, () => customToolkits.find(id, budget), isNew));
      if (seen && isNew(seen)) {
        return seen;
      }
      const pauseMs = retryDelay({ request: REPEATABLE, error, attempts, budget });
      if (pauseMs === undefined || !(await budget.pause(pauseMs))) {
        throw error;
      }
    }
  }
}
