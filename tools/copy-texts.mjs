// Puts texts of the repository into the package that is being packed, where npm looks for them.
import { cpSync } from "node:fs";

for (const text of process.argv.slice(2)) {
  cpSync(new URL(`../${text}`, import.meta.url), text, { recursive: true });
}
