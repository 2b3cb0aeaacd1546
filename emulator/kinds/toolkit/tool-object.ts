import {
  findServedTool,
  findToolkit,
  hintsOf,
  logoOf,
  needsAccount,
  TOOLKIT_VERSION,
  TOOLKIT_VERSIONS,
  type Tool,
} from "../../catalogue";
import { flatScopes, shownRequirements } from "./scopes-of-tools";

/** A tool as lists, and reading it, show it. */
export function toolObject(tool: Tool, version = TOOLKIT_VERSION) {
  const { slug, name, description, toolkit, input, output, isDeprecated } = tool;
  const of = findToolkit(toolkit);
  const logo = logoOf(toolkit);
  const versions = { version, available_versions: versionsOf(tool) };
  return {
    slug,
    name,
    description,
    human_description: description,
    toolkit: { slug: toolkit, name: of?.name ?? toolkit, logo },
    input_parameters: input,
    output_parameters: output,
    no_auth: !needsAccount(tool),
    ...versions,
    scopes: flatScopes(tool),
    scope_requirements: shownRequirements(tool),
    tags: hintsOf(tool),
    is_deprecated: isDeprecated,
    deprecated: { displayName: name, ...versions, is_deprecated: isDeprecated, toolkit: { logo } },
  };
}

/** The tools as a session shows them that serves them: those of the catalogue, and those of every session. */
export const servedTools = (slugs: readonly string[]) =>
  slugs.flatMap((slug) => findServedTool(slug) ?? []).map((tool) => toolObject(tool));

const versionsOf = ({ isRecent }: Tool): readonly string[] =>
  isRecent ? [TOOLKIT_VERSION] : TOOLKIT_VERSIONS;
