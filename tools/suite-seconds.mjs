// Keeps how long the suites take, for the order in which jest starts them. Its argument is the
// file that jest has written with `--json`. A suite that this machine left out keeps its time.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const LONG = 20;
const [results] = process.argv.slice(2);
const target = new URL("../test/support/suite-seconds.json", import.meta.url);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const measured = read(results).testResults.map(({ name, startTime, endTime }) => [
  name.replaceAll("\\", "/").replace(/^.*\/test\//, ""),
  Math.round((endTime - startTime) / 1000),
]);
const long = Object.entries({ ...read(target), ...Object.fromEntries(measured) })
  .filter(([suite, seconds]) => seconds >= LONG && existsSync(new URL(`../${suite}`, target)))
  .sort(([one], [other]) => one.localeCompare(other));
writeFileSync(target, `${JSON.stringify(Object.fromEntries(long), null, 2)}\n`);
