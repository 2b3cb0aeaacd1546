import {
  findToolkit,
  hintsOf,
  logoOf,
  TOOLKIT_VERSION,
  TOOLKIT_VERSIONS,
  TOOLS,
  type Tool,
  takesNoAuth,
} from "../../catalogue";

/** A schema of no parameters; what a tool takes is not emulated. */
const NO_PARAMETERS = { type: "object", properties: {} };

/** A tool as lists show it. */
export function toolObject(tool: Tool, version = TOOLKIT_VERSION) {
  const { slug, name, toolkit, isDeprecated } = tool;
  const of = findToolkit(toolkit);
  const logo = logoOf(toolkit);
  const versions = { version, available_versions: TOOLKIT_VERSIONS };
  return {
    slug,
    name,
    description: `${name} of ${of?.name ?? toolkit}`,
    toolkit: { slug: toolkit, name: of?.name ?? toolkit, logo },
    input_parameters: NO_PARAMETERS,
    output_parameters: NO_PARAMETERS,
    no_auth: of !== undefined && takesNoAuth(of),
    ...versions,
    scopes: [],
    tags: hintsOf(tool),
    is_deprecated: isDeprecated,
    deprecated: { displayName: name, ...versions, is_deprecated: isDeprecated, toolkit: { logo } },
  };
}

/** A tool as a session shows it that serves it: one of the catalogue, or one of the session itself. */
export function servedTool(slug: string) {
  const own = { slug, name: slug, toolkit: "composio", isDeprecated: false, isRecent: false };
  return toolObject(TOOLS.find((tool) => tool.slug === slug) ?? own);
}
