import { AUTH_CONFIGS, type AuthConfig } from "./auth-configs";
import { TOOLKITS, type Toolkit } from "./toolkits";
import { TOOLS, type Tool } from "./tools";

export type { AuthConfig } from "./auth-configs";
export type { Tool } from "./tools";
export { AUTH_CONFIGS, TOOLS };

export const findAuthConfig = (id: string): AuthConfig | undefined =>
  AUTH_CONFIGS.find((config) => config.id === id);

export const findToolkit = (slug: string): Toolkit | undefined =>
  TOOLKITS.find((toolkit) => toolkit.slug === slug);

export const toolsOf = (toolkit: string): Tool[] => TOOLS.filter((tool) => tool.toolkit === toolkit);

export const logoOf = (toolkit: string): string => `https://logos.composio.dev/api/${toolkit}`;
