import { TOOLKIT_VERSION, TOOLKITS, type Toolkit } from "./toolkits";
import { hintsOf, TOOLS, type Tool } from "./tools";

export { apiKey, connectedBy, REDIRECT_URIS, type Scheme } from "./auth-schemes";
export { allOf, field } from "./scheme-fields";
export type { ManagedApp, Toolkit } from "./toolkits";
export type { Tool } from "./tools";
export { hintsOf, TOOLKIT_VERSION, TOOLKITS, TOOLS };

export const findToolkit = (slug: string): Toolkit | undefined =>
  TOOLKITS.find((toolkit) => toolkit.slug === slug);

/** Whether a toolkit works without an auth config only, so that it can have none. */
export const takesNoAuth = ({ schemes }: Toolkit): boolean => schemes.every(({ mode }) => mode === "NO_AUTH");

export const toolsOf = (toolkit: string): Tool[] => TOOLS.filter((tool) => tool.toolkit === toolkit);

export const logoOf = (toolkit: string): string => `https://logos.composio.dev/api/${toolkit}`;
