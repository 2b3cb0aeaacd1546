import { basename, resolve } from "node:path";

/** The repository. Compiled, this file lies in tools/dist. */
export const ROOT = resolve(__dirname, basename(__dirname) === "dist" ? "../.." : "..");
