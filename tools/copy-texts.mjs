// Puts the repository's README and licence into the package that is being packed, where npm looks for them.
import { copyFileSync } from "node:fs";

for (const text of ["README.md", "LICENSE"]) {
  copyFileSync(new URL(`../${text}`, import.meta.url), text);
}
