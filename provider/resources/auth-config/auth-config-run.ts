import type { ComposioRun } from "../../run/composio-run";
import type { CatalogueApi } from "../toolkit/catalogue";

/** A run with the endpoints that auth configs need. It stands alone, as the catalogue needs their endpoints too. */
export type AuthConfigRun = ComposioRun<CatalogueApi>;
