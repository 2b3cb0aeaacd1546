import { AsyncLocalStorage } from "node:async_hooks";
import { TOOLKITS, type Toolkit } from "./toolkits";
import { TOOLS } from "./tools/all-tools";
import type { Tool } from "./tools/tool";

/** The toolkits and tools that there are. */
export interface Catalogue {
  readonly toolkits: readonly Toolkit[];
  readonly tools: readonly Tool[];
}

/** The catalogue that each emulator begins with. */
export const BUILT_IN: Catalogue = { toolkits: TOOLKITS, tools: TOOLS };

const inUse = new AsyncLocalStorage<Catalogue>();

/** Has a request see the catalogue of its emulator. */
export const withCatalogue = (catalogue: Catalogue, act: () => void): void => inUse.run(catalogue, act);

/** All toolkits of the catalogue. */
export const allToolkits = (): readonly Toolkit[] => (inUse.getStore() ?? BUILT_IN).toolkits;

/** The tools of all toolkits. */
export const allTools = (): readonly Tool[] => (inUse.getStore() ?? BUILT_IN).tools;
