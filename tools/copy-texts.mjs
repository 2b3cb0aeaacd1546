// Puts texts of the repository into the package that is being packed, where npm looks for them. On npm, the links of a
// README lead to the repository, once package.json says where that is.
import { cpSync, readFileSync, writeFileSync } from "node:fs";

const ROOT = new URL("../", import.meta.url);
const { repository } = JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8")).config;

for (const text of process.argv.slice(2)) {
  cpSync(new URL(text, ROOT), text, { recursive: true });
}
if (repository && process.argv.includes("README.md")) {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const beginning = `](https://github.com/${repository}/blob/v${version}/`;
  const readme = readFileSync("README.md", "utf8");
  writeFileSync("README.md", readme.replaceAll(/\]\((?!https?:|#)/g, beginning));
}
