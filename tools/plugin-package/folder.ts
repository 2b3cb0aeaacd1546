import { join } from "node:path";
import { ROOT } from "../root";

/** The folder that the engine can start the plugin from. */
export const PLUGIN_FOLDER = join(ROOT, "provider/plugin");
