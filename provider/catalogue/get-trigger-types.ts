import type { FunctionDefinition } from "../core/function";
import { UserError } from "../core/user-error";
import type { CatalogueApi } from "./catalogue";
import { assertToolkit } from "./find-toolkit";
import { type TriggerType, triggerTypeResult } from "./get-trigger-type";

/** Whose types of triggers are looked up. */
export interface GetTriggerTypesArgs {
  /** The slug of the toolkit, such as `gmail`. Default: any. */
  toolkit?: string;
}

/** The types of triggers that there are. */
export interface GetTriggerTypesResult {
  /** The types, in Composio's order. Empty for a toolkit without triggers. */
  triggerTypes: TriggerType[];
}

/** @internal */
export const getTriggerTypes: FunctionDefinition<GetTriggerTypesArgs, GetTriggerTypesResult, CatalogueApi> = {
  name: "getTriggerTypes",
  takes: { toolkit: { type: "text" } },
  what: ({ toolkit }) => (toolkit === undefined ? "the trigger types" : `the trigger types of ${toolkit}`),
  async ask(api, { toolkit }) {
    const { items, isWhole } = await api.triggerTypes.list(toolkit?.toLowerCase());
    const triggerTypes = items
      .map(triggerTypeResult)
      .filter((type) => toolkit === undefined || type.toolkit.toLowerCase() === toolkit.toLowerCase());
    if (!isWhole) {
      throw new UserError("Composio's list of trigger types did not come whole.");
    }
    if (triggerTypes.length === 0 && toolkit !== undefined) {
      await assertToolkit(api.toolkits, toolkit);
    }
    return { triggerTypes };
  },
};
