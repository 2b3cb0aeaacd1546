import { allToolkits, allTools } from "./catalogue";
import { TOOLKIT_VERSION, TOOLKIT_VERSIONS, type Toolkit } from "./toolkits";
import { SESSION_TOOLS } from "./tools/session-tools";
import type { Tool } from "./tools/tool";

export { apiKey, connectedBy, REDIRECT_URIS, type Scheme } from "./auth-schemes";
export { allOf, field } from "./scheme-fields";
export { type Requirement, requirementsOf } from "./scopes";
export type { ManagedApp, Toolkit } from "./toolkits";
export { hintsOf } from "./tools/hints";
export type { Tool } from "./tools/tool";
export { findTriggerType, TRIGGER_TYPES, type TriggerType } from "./trigger-types";
export { allToolkits, allTools, SESSION_TOOLS, TOOLKIT_VERSION, TOOLKIT_VERSIONS };

export const findToolkit = (slug: string): Toolkit | undefined =>
  allToolkits().find((toolkit) => toolkit.slug === slug);

export const categoryOf = (id: string) => ({ id, name: id.replaceAll("-", " ") });

/** The categories of the toolkits. */
export const categories = () =>
  [...new Set(allToolkits().map(({ category }) => category))].sort().map(categoryOf);

/** Whether a toolkit works without an auth config only, so that it can have none. */
export const takesNoAuth = ({ schemes }: Toolkit): boolean => schemes.every(({ mode }) => mode === "NO_AUTH");

/** Finds a tool of a toolkit by its slug. */
export const findTool = (slug: string): Tool | undefined => allTools().find((tool) => tool.slug === slug);

/** Finds a tool that a session can serve: one that every session has, or one of a toolkit. */
export const findServedTool = (slug: string): Tool | undefined =>
  SESSION_TOOLS.find((own) => own.slug === slug) ?? findTool(slug);

/** Whether the calls of a tool act through a connected account. The tools of a session itself do not. */
export function needsAccount({ toolkit }: Tool): boolean {
  const of = findToolkit(toolkit);
  return of !== undefined && !takesNoAuth(of);
}

/** The tools of a toolkit in one of its versions. */
export const toolsOf = (toolkit: string, version = TOOLKIT_VERSION): Tool[] =>
  allTools().filter((tool) => tool.toolkit === toolkit && isInVersion(tool, version));

export const isInVersion = ({ isRecent }: Tool, version: string): boolean =>
  version === TOOLKIT_VERSION || (TOOLKIT_VERSIONS.includes(version) && !isRecent);

export const logoOf = (toolkit: string): string => `https://logos.composio.dev/api/${toolkit}`;
