import { parseArgs } from "node:util";
import { didYouMean } from "../core/nearest";
import { UserError } from "../core/user-error";

const OPTIONS = {
  as: { type: "string" },
  all: { type: "boolean", default: false },
  kind: { type: "string" },
  "name-filter": { type: "string" },
  typescript: { type: "boolean", default: false },
  "user-id": { type: "string" },
  stack: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;
const NAMES = Object.keys(OPTIONS).map((name) => `--${name}`);

/** Takes options and the words beside them apart. @throws UserError for an option that makes no sense. */
export function readOptions(args: string[]) {
  const lenient = { args, options: OPTIONS, allowPositionals: true, strict: false, tokens: true } as const;
  for (const token of parseArgs(lenient).tokens) {
    if (token.kind === "option") {
      checkOption(token);
    }
  }
  return parseArgs({ args, options: OPTIONS, allowPositionals: true });
}

interface Given {
  name: string;
  /** As it was written, with its dashes. */
  rawName: string;
  value: string | undefined;
  /** Whether the value was written behind `=`. */
  inlineValue: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue = false }: Given): void {
  if (!isKnown(name)) {
    const begun = NAMES.find((known) => known.startsWith(rawName)) ?? rawName;
    const hint = didYouMean(begun, NAMES, "--help lists those that there are");
    throw new UserError(`there is no option ${rawName}; ${hint}`);
  }
  const takesValue = OPTIONS[name].type === "string";
  if (takesValue && (value === undefined || (value.startsWith("-") && !inlineValue))) {
    throw new UserError(`${rawName} needs a value; one that begins with "-" is written ${rawName}=<value>`);
  }
  if (!takesValue && inlineValue) {
    throw new UserError(`${rawName} takes no value`);
  }
}

function isKnown(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}
