import { scopeRoutes } from "./scope-routes";
import { toolRoutes } from "./tool-routes";
import { toolkitRoutes } from "./toolkit-routes";

/** Toolkits and tools of the catalogue, which nobody changes: nothing of them is stored. */
export const TOOLKITS_AND_TOOLS = { routes: [toolkitRoutes, toolRoutes, scopeRoutes] };
