import { several, trueOrFalse } from "../../api/json-schemas";
import { API_PREFIXES } from "../../api/paths";
import { hasOneOf, isAmong, listOf, type OneOrMore } from "../../api/query-list";
import { splitList, splitWords } from "../../api/split-list";
import {
  allTools,
  hintsOf,
  isInVersion,
  TOOLKIT_VERSION,
  TOOLKIT_VERSIONS,
  type Tool,
} from "../../catalogue";
import type { AuthConfigHolder } from "../auth-config/auth-config-store";
import { flatScopes } from "./scopes-of-tools";

/** The versions of toolkits that a query names: of all, or of one, such as `toolkit_versions[gmail]`. */
export interface VersionQuery {
  toolkit_versions?: string;
  [ofToolkit: `toolkit_versions[${string}]`]: string | undefined;
}

export interface ToolsQuery extends VersionQuery {
  tool_slugs?: string;
  toolkit_slug?: string;
  auth_config_ids?: OneOrMore;
  tags?: OneOrMore;
  scopes?: OneOrMore;
  query?: string;
  search?: string;
  important?: "true" | "false";
  include_deprecated?: "true" | "false";
}

export const toolsQuery = {
  tool_slugs: { type: "string" },
  toolkit_slug: { type: "string" },
  auth_config_ids: several,
  tags: several,
  scopes: several,
  query: { type: "string" },
  search: { type: "string" },
  important: trueOrFalse,
  include_deprecated: trueOrFalse,
  toolkit_versions: { type: "string" },
};

/** The tools that a query selects. Slugs that it names override the other filters. */
export function selectedTools(
  query: ToolsQuery,
  { authConfigs }: Pick<AuthConfigHolder, "authConfigs">,
): Tool[] {
  const slugs = splitList(query.tool_slugs);
  if (slugs.length > 0) {
    return allTools().filter(({ slug }) => slugs.includes(slug));
  }
  const toolkits = splitList(query.toolkit_slug?.toLowerCase());
  const ids = listOf(query.auth_config_ids);
  const ofAuthConfigs = ids.map((id) => authConfigs.find(id)?.toolkit ?? "");
  const words = splitWords((query.query ?? query.search ?? "").toLowerCase());
  return allTools().filter(
    (tool) =>
      isAmong(toolkits, tool.toolkit) &&
      isAmong(ofAuthConfigs, tool.toolkit) &&
      hasOneOf(listOf(query.tags), hintsOf(tool)) &&
      hasOneOf(listOf(query.scopes), flatScopes(tool)) &&
      words.every((word) => textOf(tool).includes(word)) &&
      !(tool.isDeprecated && (query.include_deprecated === "false" || query.important === "true")),
  );
}

const textOf = ({ slug, name, description }: Tool): string => `${slug} ${name} ${description}`.toLowerCase();

/** The version that the older version of the API shows unless it is told otherwise. */
const BASE_VERSION = TOOLKIT_VERSIONS.at(-1) ?? TOOLKIT_VERSION;

/** The version of a toolkit that a query asks for. */
export function askedVersion(query: VersionQuery, toolkit: string, prefix: string): string {
  const usual = prefix === API_PREFIXES[0] && query.toolkit_versions === undefined ? BASE_VERSION : "latest";
  const asked = query[`toolkit_versions[${toolkit}]`] ?? query.toolkit_versions ?? usual;
  return asked === "latest" ? TOOLKIT_VERSION : asked;
}

/** Whether a tool is in the version that a query asks for. */
export const isInAskedVersion = (tool: Tool, query: VersionQuery, prefix: string): boolean =>
  isInVersion(tool, askedVersion(query, tool.toolkit, prefix));
