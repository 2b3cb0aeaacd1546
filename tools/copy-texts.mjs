// Puts texts of the repository into the package that is being packed, where npm looks for them.
import { copyFileSync } from "node:fs";

for (const text of process.argv.slice(2)) {
  copyFileSync(new URL(`../${text}`, import.meta.url), text);
}
