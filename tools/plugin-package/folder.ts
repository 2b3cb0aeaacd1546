import { basename, dirname, join, resolve } from "node:path";

/** The repository. Compiled, this file lies in tools/dist/plugin-package. */
export const ROOT = resolve(__dirname, basename(dirname(__dirname)) === "dist" ? "../../.." : "../..");

/** The folder that the engine can start the plugin from. */
export const PLUGIN_FOLDER = join(ROOT, "provider/plugin");
