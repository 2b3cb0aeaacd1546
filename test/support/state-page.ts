import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The page of the documentation that says what the tests of state look for. */
export const STATE_PAGE = readFileSync(join(__dirname, "../../docs/state.md"), "utf8");
