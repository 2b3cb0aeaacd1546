import type { FunctionDefinition } from "../core/function";
import { UserError } from "../core/user-error";
import type { CatalogueApi } from "./catalogue";
import { assertToolkit } from "./find-toolkit";
import type { ToolHint } from "./tool-hint";

/** Whose tools are looked up. */
export interface GetToolsArgs {
  /** The slug of the toolkit, such as `gmail`. */
  toolkit: string;
  /** Whether deprecated tools count too. Default: `false`. */
  includeDeprecated?: boolean;
}

/** A tool, as `allowedTools` names it. */
export interface Tool {
  /** The slug, such as `GMAIL_SEND_EMAIL`. */
  slug: string;
  /** The name for people. Empty where Composio gives none. */
  name: string;
  /** A description of the tool. Empty where Composio does not say. */
  description: string;
  /** Whether Composio advises against it. */
  deprecated: boolean;
  /** The hints of what it does, such as `readOnlyHint` or `destructiveHint`. Empty where Composio does not say. */
  hints: ToolHint[];
}

/** The tools of a toolkit. */
export interface GetToolsResult {
  /** The tools, in Composio's order. Never empty. */
  tools: Tool[];
}

/** @internal */
export const getTools: FunctionDefinition<GetToolsArgs, GetToolsResult, CatalogueApi> = {
  name: "getTools",
  takes: { toolkit: { type: "text", isRequired: true }, includeDeprecated: { type: "flag", default: false } },
  what: ({ toolkit }) => `the tools of ${toolkit}`,
  async ask(api, { toolkit, includeDeprecated = false }) {
    const { items, isWhole } = await api.tools.list(toolkit);
    const tools = items
      .map(({ slug, name, description, is_deprecated, tags }) => ({
        slug,
        name: name ?? "",
        description: description ?? "",
        deprecated: is_deprecated ?? false,
        hints: tags ?? [],
      }))
      .filter(({ deprecated }) => !deprecated || includeDeprecated);
    if (tools.length === 0) {
      await assertToolkit(api.toolkits, toolkit);
      throw new UserError(
        isWhole
          ? `Composio has no tools of the toolkit "${toolkit}"; check the slug.`
          : `Composio's list of the tools of the toolkit "${toolkit}" did not come whole, and has none that can be used.`,
      );
    }
    return { tools };
  },
};
