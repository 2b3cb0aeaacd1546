import { triggerTypeRoutes } from "./trigger-type-routes";

/** Types of triggers of the catalogue, which nobody changes: nothing of them is stored. */
export const TRIGGER_TYPES_OF_CATALOGUE = { routes: [triggerTypeRoutes] };
