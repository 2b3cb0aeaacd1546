import { TOOLKITS, type Toolkit } from "./toolkits";
import { TOOLS, type Tool } from "./tools";

export type { AuthConfig } from "./auth-configs";
export { authConfigsOfProject } from "./auth-configs-of-project";
export type { Tool } from "./tools";
export { TOOLS };

export const findToolkit = (slug: string): Toolkit | undefined =>
  TOOLKITS.find((toolkit) => toolkit.slug === slug);

export const toolsOf = (toolkit: string): Tool[] => TOOLS.filter((tool) => tool.toolkit === toolkit);

export const logoOf = (toolkit: string): string => `https://logos.composio.dev/api/${toolkit}`;
