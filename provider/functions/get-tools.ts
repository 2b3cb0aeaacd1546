import * as pulumi from "@pulumi/pulumi";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";
import { LookupError } from "./lookup-error";

/** Whose tools are looked up. */
export interface GetToolsArgs {
  /** The slug of the toolkit, such as `gmail`. */
  toolkit: string;
  /** Whether deprecated tools count too. Default: `false`. */
  includeDeprecated?: boolean;
}

/** The arguments of `getTools` as outputs. */
export interface GetToolsOutputArgs {
  /** The slug of the toolkit, such as `gmail`. */
  toolkit: pulumi.Input<string>;
  /** Whether deprecated tools count too. Default: `false`. */
  includeDeprecated?: pulumi.Input<boolean>;
}

/** A tool, as `allowedTools` names it. */
export interface Tool {
  /** The slug, such as `GMAIL_SEND_EMAIL`. */
  slug: string;
  /** The name for people. Empty where Composio gives none. */
  name: string;
  /** What the tool does. Empty where Composio does not say. */
  description: string;
  /** Whether Composio advises against it. */
  deprecated: boolean;
}

/** The tools of a toolkit. */
export interface GetToolsResult {
  /** The tools, in Composio's order. Never empty. */
  tools: Tool[];
}

/**
 * Looks up the tools of a toolkit, in its latest version.
 *
 * ```ts
 * const { tools } = await getTools({ toolkit: "gmail" });
 * const readOnly = tools.map(({ slug }) => slug).filter((slug) => /_(GET|LIST|FETCH)_/.test(slug));
 * ```
 *
 * @returns The tools as they are now, at the cost of one request for 1000 of them.
 * @throws pulumi.RunError when the toolkit has none, because an empty `allowedTools` would allow every tool, or when
 * Composio cannot be asked.
 */
export async function getTools(args: GetToolsArgs): Promise<GetToolsResult> {
  const { toolkit, includeDeprecated = false } = args;
  const { items, isWhole } = await lookUp(`the tools of ${toolkit}`, (api) => api.tools.list(toolkit));
  const tools = items
    .map(({ slug, name, description, is_deprecated }) => ({
      slug,
      name: name ?? "",
      description: description ?? "",
      deprecated: is_deprecated ?? false,
    }))
    .filter(({ deprecated }) => !deprecated || includeDeprecated);
  if (tools.length === 0) {
    throw new LookupError(
      isWhole
        ? `Composio has no tools of the toolkit "${toolkit}"; check the slug.`
        : `Composio's list of the tools of the toolkit "${toolkit}" did not come whole, and has none that can be used.`,
    );
  }
  return { tools };
}

/** `getTools` for arguments that are outputs. */
export function getToolsOutput(
  args: GetToolsOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetToolsResult> {
  return lookUpOutput(getTools, pulumi.output(args as pulumi.Input<GetToolsArgs>), opts);
}
