import { parseArgs } from "node:util";
import { UserError } from "../core/user-error";
import { isKindWord, KIND_WORDS, type KindWord } from "./kinds";

export const HELP = `Prints what takes existing MCP servers, auth configs and custom toolkits of Composio into a Pulumi stack.

Usage:
  pulumi-composio import <id or exact name> [--as <logical name>] [options]
  pulumi-composio import --all [--name-filter <part of the name>] [options]

An id that begins with ac_ is an auth config's, and one that begins with CUSTOM_ is a custom toolkit's. Any other id or
name is looked for among the MCP servers first, and then, as a name, among the auth configs and the custom toolkits.

  --as <logical name>    name of the resource in the program (default: made of the name in Composio)
  --all                  everything of these kinds that the Composio project has
  --kind <kind>          only this kind: server, auth-config or custom-toolkit
  --name-filter <text>   with --all: only what has this in its name, whatever the case
  --typescript           print the program that declares the same, not the file for \`pulumi import --file\`
  --stack <name>         the stack whose configuration has the key (default: the one that is selected)
  --help                 print this

Composio does not give away the credentials of custom auth configs, nor the headers of custom toolkits. Set them in the
program after the import.
`;

export interface ImportArguments {
  /** The one that is wanted; every one unless given. */
  wanted: { idOrName: string; as: string | undefined } | undefined;
  /** The kind that is wanted; all unless given. */
  kind: KindWord | undefined;
  nameFilter: string | undefined;
  typescript: boolean;
  stack: string | undefined;
}

/** @throws Error, in one sentence, when the arguments make no sense. */
export function readArguments(args: string[]): ImportArguments | "help" {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      as: { type: "string" },
      all: { type: "boolean", default: false },
      kind: { type: "string" },
      "name-filter": { type: "string" },
      typescript: { type: "boolean", default: false },
      stack: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const { as, all, kind, "name-filter": nameFilter, typescript, stack, help } = values;
  const [command, idOrName, ...rest] = positionals;
  if (help || command === undefined) {
    return "help";
  }
  if (command !== "import") {
    throw new UserError(`there is no command "${command}"; the only one is import`);
  }
  if (all === (idOrName !== undefined) || rest.length > 0) {
    throw new UserError("import takes one id or name, in quotes where it has spaces, or --all");
  }
  if (as !== undefined && all) {
    throw new UserError("--as names one resource, and cannot stand beside --all");
  }
  if (nameFilter !== undefined && !all) {
    throw new UserError("--name-filter narrows --all down, and cannot stand without it");
  }
  if (kind !== undefined && !isKindWord(kind)) {
    throw new UserError(`--kind is ${KIND_WORDS.join(" or ")}, and not "${kind}"`);
  }
  return {
    wanted: idOrName === undefined ? undefined : { idOrName, as },
    kind,
    nameFilter,
    typescript,
    stack,
  };
}
