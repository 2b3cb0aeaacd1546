// Keeps how long the suites take, for the order in which jest starts them. Its argument is the
// file that jest has written with `--json`.
import { readFileSync, writeFileSync } from "node:fs";

const LONG = 20;
const [results] = process.argv.slice(2);
const target = new URL("../test/support/suite-seconds.json", import.meta.url);
const suites = JSON.parse(readFileSync(results, "utf8")).testResults.map(({ name, startTime, endTime }) => [
  name.replaceAll("\\", "/").replace(/^.*\/test\//, ""),
  Math.round((endTime - startTime) / 1000),
]);
const long = suites
  .filter(([, seconds]) => seconds >= LONG)
  .sort(([one], [other]) => one.localeCompare(other));
writeFileSync(target, `${JSON.stringify(Object.fromEntries(long), null, 2)}\n`);
