import { parseArgs } from "node:util";
import { UserError } from "../core/user-error";

export const HELP = `Prints what takes existing MCP servers of Composio into a Pulumi stack.

Usage:
  pulumi-composio import <id or exact name> [--as <logical name>] [options]
  pulumi-composio import --all [--name-filter <part of the name>] [options]

  --as <logical name>    name of the resource in the program (default: made of the server's name)
  --all                  every server of the Composio project
  --name-filter <text>   with --all: only servers whose name has this in it, whatever its case
  --typescript           print the program that declares the servers, not the file for \`pulumi import --file\`
  --stack <name>         the stack whose configuration has the key (default: the one that is selected)
  --help                 print this
`;

export interface ImportArguments {
  /** The server that is wanted; every one unless given. */
  server: { idOrName: string; as: string | undefined } | undefined;
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
      "name-filter": { type: "string" },
      typescript: { type: "boolean", default: false },
      stack: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const { as, all, "name-filter": nameFilter, typescript, stack, help } = values;
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
    throw new UserError("--as names one server, and cannot stand beside --all");
  }
  if (nameFilter !== undefined && !all) {
    throw new UserError("--name-filter narrows --all down, and cannot stand without it");
  }
  return { server: idOrName === undefined ? undefined : { idOrName, as }, nameFilter, typescript, stack };
}
