import type { CursorList } from "../composio/cursor-list";
import type { FunctionDefinition } from "../core/function";
import { UserError } from "../core/user-error";
import type { CatalogueApi } from "./catalogue";
import { assertToolkit, findToolkit } from "./find-toolkit";
import { undefinedIfRefused } from "./refused";
import type { ToolHint } from "./tool-hint";
import type { ToolObject } from "./tools";

/** Whose tools are looked up. */
export interface GetToolsArgs {
  /** The slug of the toolkit, such as `gmail`. */
  toolkit: string;
  /** Whether deprecated tools count too. Default: `false`. */
  includeDeprecated?: boolean;
  /** The version of the toolkit, such as `20251027_00`. Default: the latest. */
  version?: string;
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
  /** The version of the toolkit that it is of, such as `20251027_00`. Empty where Composio does not say. */
  version: string;
}

/** The tools of a toolkit. */
export interface GetToolsResult {
  /** The tools, in Composio's order. Never empty. */
  tools: Tool[];
}

/** @internal */
export const getTools: FunctionDefinition<GetToolsArgs, GetToolsResult, CatalogueApi> = {
  name: "getTools",
  takes: {
    toolkit: { type: "text", isRequired: true },
    includeDeprecated: { type: "flag", default: false },
    version: { type: "text" },
  },
  what: ({ toolkit }) => `the tools of ${toolkit}`,
  async ask(api, { toolkit, includeDeprecated = false, version }) {
    const { items, isWhole } = await toolsOf(api, toolkit, version);
    const tools = items
      .map(({ slug, name, description, is_deprecated, tags, ...tool }) => ({
        slug,
        name: name ?? "",
        description: description ?? "",
        deprecated: is_deprecated ?? false,
        hints: tags ?? [],
        version: tool.version ?? "",
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

/** @throws UserError that names the versions that there are, where there is no such one. */
async function toolsOf(
  { tools, toolkits }: CatalogueApi,
  toolkit: string,
  version: string | undefined,
): Promise<CursorList<ToolObject>> {
  if (version === undefined || version === "latest") {
    return tools.list(toolkit);
  }
  const found = await tools.list(toolkit, version).catch(undefinedIfRefused);
  if (found?.items.some((tool) => (tool.version ?? version) === version)) {
    return found;
  }
  await findToolkit(toolkits, toolkit, version);
  if (found?.items.length === 0) {
    return found;
  }
  throw new UserError(
    `Composio did not list the tools of the toolkit "${toolkit}" in the version "${version}", which it has.`,
  );
}
