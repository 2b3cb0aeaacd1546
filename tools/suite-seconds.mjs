// Keeps how long the suites take, for the order in which jest starts them and for what CI gives to each machine, and
// writes the table of CONTRIBUTING.md. Its argument is the file that jest has written with `--json`. A suite that this
// machine left out keeps its time.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const LONG = 5;
const TABLE = /(<!-- seconds -->\n)[\s\S]*(<!-- end of seconds -->)/;

const [results] = process.argv.slice(2);
const target = new URL("../test/support/suite-seconds.json", import.meta.url);
const page = new URL("../CONTRIBUTING.md", import.meta.url);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const measured = read(results).testResults.map(({ name, startTime, endTime, assertionResults }) => ({
  suite: name.replaceAll("\\", "/").replace(/^.*\/test\//, ""),
  seconds: Math.round((endTime - startTime) / 1000),
  tests: assertionResults.length,
}));

const known = {
  ...read(target),
  ...Object.fromEntries(measured.map(({ suite, seconds }) => [suite, seconds])),
};
const long = Object.entries(known)
  .filter(([suite, seconds]) => seconds >= LONG && existsSync(new URL(`../${suite}`, target)))
  .sort(([one], [other]) => one.localeCompare(other));
writeFileSync(target, `${JSON.stringify(Object.fromEntries(long), null, 2)}\n`);

const kinds = [...new Set(measured.map(({ suite }) => suite.split("/")[0]))].sort();
const sum = (suites, name) => suites.reduce((total, suite) => total + suite[name], 0);
const rows = kinds.map((kind) => {
  const suites = measured.filter(({ suite }) => suite.startsWith(`${kind}/`));
  const [longest] = [...suites].sort((one, other) => other.seconds - one.seconds);
  const name = `${longest.suite.slice(kind.length + 1)}, ${longest.seconds} s`;
  return `| \`test/${kind}/\` | ${suites.length} | ${sum(suites, "tests")} | ${sum(suites, "seconds")} | ${name} |`;
});
const head = ["| kind | suites | tests | seconds of all suites | the longest |", "|---|---|---|---|---|"];
const table = [...head, ...rows].join("\n");
writeFileSync(
  page,
  readFileSync(page, "utf8").replace(TABLE, (_, start, end) => `${start}${table}\n${end}`),
);
