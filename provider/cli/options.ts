import { type ParseArgsConfig, parseArgs } from "node:util";
import { didYouMean } from "../core/nearest";
import { UserError } from "../core/user-error";

/** The options of a command, by their names without dashes. */
type Options = NonNullable<ParseArgsConfig["options"]>;

/** Takes options and the words beside them apart. @throws UserError for an option that makes no sense. */
export function readOptions<const Known extends Options>(
  args: string[],
  options: Known,
): ReturnType<typeof parseArgs<{ options: Known; allowPositionals: true }>> {
  const lenient = { args, options, allowPositionals: true, strict: false, tokens: true } as const;
  for (const token of parseArgs(lenient).tokens) {
    if (token.kind === "option") {
      checkOption(token, options);
    }
  }
  return parseArgs({ args, options, allowPositionals: true });
}

interface Given {
  name: string;
  /** As it was written, with its dashes. */
  rawName: string;
  value: string | undefined;
  /** Whether the value was written behind `=`. */
  inlineValue: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue = false }: Given, options: Options): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const names = Object.keys(options).map((known) => `--${known}`);
    const begun = names.find((known) => known.startsWith(rawName)) ?? rawName;
    const hint = didYouMean(begun, names, "--help lists those that there are");
    throw new UserError(`there is no option ${rawName}; ${hint}`);
  }
  const takesValue = option.type === "string";
  if (takesValue && (value === undefined || (/^-./.test(value) && !inlineValue))) {
    throw new UserError(`${rawName} needs a value; one that begins with "-" is written ${rawName}=<value>`);
  }
  if (!takesValue && inlineValue) {
    throw new UserError(`${rawName} takes no value`);
  }
}
