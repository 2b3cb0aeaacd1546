import type { FunctionDefinition } from "../core/function";
import type { CatalogueApi } from "./catalogue";
import { type Toolkit, toolkitResult } from "./get-toolkit";

/** Which toolkits are looked up. A toolkit has to match all that is given. */
export interface GetToolkitsArgs {
  /** A part of the name or of the slug, as Composio searches for it. Default: any. */
  search?: string;
  /** Whether only those count for which Composio has an app of its own. Default: `false`. */
  managed?: boolean;
}

/** The toolkits that match. */
export interface GetToolkitsResult {
  /** The toolkits, in Composio's order. */
  toolkits: Toolkit[];
}

/** @internal */
export const getToolkits: FunctionDefinition<GetToolkitsArgs, GetToolkitsResult, CatalogueApi> = {
  name: "getToolkits",
  takes: { search: { type: "part" }, managed: { type: "flag", default: false } },
  what: () => "the toolkits",
  async ask(api, { search, managed = false }) {
    const { items } = await api.toolkits.list(search === undefined ? {} : { search });
    const toolkits = items.map(toolkitResult);
    return {
      toolkits: toolkits.filter(({ managedAuthSchemes }) => !managed || managedAuthSchemes.length > 0),
    };
  },
};
