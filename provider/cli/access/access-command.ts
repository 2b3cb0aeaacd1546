import { stoppedBy } from "../../access/gate";
import { type AccessReport, accessReport, notAsked } from "../../access/report";
import { jsonOf } from "../../access/show/json";
import { markdownOf } from "../../access/show/markdown";
import { compareStates, readStack } from "../../access/stack/read-stack";
import type { StackFile } from "../../access/stack/stack-pairs";
import { UserError } from "../../core/user-error";
import { ACCESS_HELP, type AccessArguments, readAccessArguments } from "./access-options";
import { readText } from "./read-text";

const OFFLINE = notAsked("--offline");

/** The exit code of a change that `--fail-on` stops. */
const STOPPED = 2;

/**
 * Prints who may do what, and what a change does to it.
 *
 * @param say Gets what does not belong into the report.
 * @returns The exit code.
 */
export async function runAccess(given: string[], say: (text: string) => void): Promise<number> {
  const args = readAccessArguments(given);
  if (args === "help") {
    process.stdout.write(ACCESS_HELP);
    return 0;
  }
  const files = await readFiles(args);
  if (args.failsOnWider) {
    refuseUncompared(files);
  }
  const known = args.isOffline ? OFFLINE : await askComposio(files, args.stack, say);
  const report = accessReport(files, known);
  process.stdout.write(formOf(report, args.format));
  if (!args.failsOnWider) {
    return 0;
  }
  return gate(report, args, say);
}

async function readFiles({ files, before }: AccessArguments): Promise<StackFile[]> {
  if (before !== undefined) {
    const [file = "-"] = files;
    const [old, now] = await Promise.all([before, file].map(readText));
    return [
      compareStates({ file: nameOf(before), text: old ?? "" }, { file: nameOf(file), text: now ?? "" }),
    ];
  }
  return Promise.all(files.map(async (file) => readStack(nameOf(file), await readText(file))));
}

function nameOf(file: string): string {
  return file === "-" ? "the standard input" : file;
}

/** Only what asks loads the client. */
async function askComposio(
  files: readonly StackFile[],
  stack: string | undefined,
  say: (text: string) => void,
) {
  const { askCatalogue }: typeof import("./ask-catalogue") = require("./ask-catalogue");
  return askCatalogue(files, stack, say);
}

/** Only a table for a terminal loads the library that draws it. */
function formOf(report: AccessReport, format: AccessArguments["format"]): string {
  if (format === "json") {
    return jsonOf(report);
  }
  if (format === "markdown") {
    return markdownOf(report);
  }
  const { textOf }: typeof import("./text-table") = require("./text-table");
  return textOf(report, process.stdout);
}

/** A file without a change has agents that nothing stops. */
function refuseUncompared(files: readonly StackFile[]): void {
  const still = files.find(({ isCompared }) => !isCompared);
  if (still) {
    throw new UserError(
      "--fail-on needs a change: the output of `pulumi preview --json`, or --before with the state of before; " +
        `${still.file} is a state alone`,
    );
  }
}

function gate(
  report: AccessReport,
  { allowsUnknown, ignored }: AccessArguments,
  say: (text: string) => void,
): number {
  const names = new Set(report.agents.map(({ name }) => name));
  for (const name of ignored.filter((each) => !names.has(each))) {
    say(`--ignore names "${name}", and no agent of the report is called that`);
  }
  const stopped = stoppedBy(report, { allowsUnknown, ignored });
  if (stopped.length > 0) {
    say(`--fail-on wider stops this change: ${stopped.map(({ name }) => name).join(", ")}`);
  }
  return stopped.length > 0 ? STOPPED : 0;
}
