import { UserError } from "../../core/user-error";
import { readOptions } from "../options";

export const ACCESS_HELP = `Says who may do what, by what Pulumi printed, and what a change opens and closes.

Usage:
  pulumi stack export | pulumi-composio access
  pulumi preview --json --show-sames | pulumi-composio access --format markdown
  pulumi-composio access after.json --before before.json --fail-on wider
  pulumi-composio access one.json two.json          several stacks in one report

Options:
  --format <form>    text (default), markdown for a comment on a pull request, or json
  --before <file>    the state of before, as \`pulumi stack export\` prints it, or a preview, for the state it ends with;
                     the other file is that of after
  --fail-on wider    end with the code 2 where an agent may do more than before, or may by what is not known yet
  --allow-unknown    with --fail-on: what is not known yet passes
  --ignore <agent>   with --fail-on: this one passes, by its logical name; may be given several times
  --offline          never ask Composio, also where a key is there
  --stack <name>     the stack whose configuration has the key (default: the one that is selected)
  --help, -h         print this

"-" is the standard input, which is read where no file is given.

Exit codes:
  0  the report is printed
  1  there is no report: a mistake in the command, or what was given cannot be read
  2  the report is printed, and --fail-on stops the change

With a key, in the stack's configuration or in COMPOSIO_API_KEY, Composio says how many tools that is, and which of
them write or destroy. Nothing is changed, in Composio or here.
`;

const OPTIONS = {
  format: { type: "string", default: "text" },
  before: { type: "string" },
  "fail-on": { type: "string" },
  "allow-unknown": { type: "boolean", default: false },
  ignore: { type: "string", multiple: true },
  offline: { type: "boolean", default: false },
  stack: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

const FORMATS = ["text", "markdown", "json"] as const;

export interface AccessArguments {
  readonly files: readonly string[];
  readonly before: string | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly failsOnWider: boolean;
  readonly allowsUnknown: boolean;
  readonly ignored: readonly string[];
  readonly isOffline: boolean;
  readonly stack: string | undefined;
}

/** @throws UserError, in one sentence, when the arguments make no sense. */
export function readAccessArguments(args: string[]): AccessArguments | "help" {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (values.help) {
    return "help";
  }
  const { before, "fail-on": failOn, "allow-unknown": allowsUnknown, ignore = [], offline, stack } = values;
  const format = FORMATS.find((each) => each === values.format);
  const files = positionals.length > 0 ? positionals : ["-"];
  if (!format) {
    throw new UserError(`--format is one of ${FORMATS.join(", ")}, and not "${values.format}"`);
  }
  if (failOn !== undefined && failOn !== "wider") {
    throw new UserError(`--fail-on is wider, and not "${failOn}"`);
  }
  if (failOn === undefined && (allowsUnknown || ignore.length > 0)) {
    throw new UserError("--allow-unknown and --ignore belong to --fail-on wider");
  }
  if (before !== undefined && files.length > 1) {
    throw new UserError("--before compares one file with another, so that there can be one beside it");
  }
  if ([before, ...files].filter((file) => file === "-").length > 1) {
    throw new UserError('the standard input ("-") can be one of the files');
  }
  return {
    files,
    before,
    format,
    failsOnWider: failOn !== undefined,
    allowsUnknown,
    ignored: ignore,
    isOffline: offline,
    stack,
  };
}
