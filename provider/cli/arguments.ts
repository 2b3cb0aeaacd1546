import { UserError } from "../core/user-error";
import { FINDERS } from "./finder";
import { readOptions } from "./options";

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

const WORDS = FINDERS.map(({ word }) => word);
/** The number of words of kinds in a line of the help. */
const WORDS_IN_LINE = 4;

/** The words of all kinds, in lines under the description of the option. */
function wordsInLines(): string {
  const lines = WORDS.flatMap((_, index) =>
    index % WORDS_IN_LINE === 0 ? [WORDS.slice(index, index + WORDS_IN_LINE).join(", ")] : [],
  );
  return lines.join(`,\n${" ".repeat(25)}`);
}

export const HELP = `Prints what takes existing objects of Composio into a Pulumi stack, and what moves a server to a session.

Usage:
  pulumi-composio import <id or exact name> [--as <logical name>] [options]
  pulumi-composio import --all [--name-filter <part of the name>] [options]
  pulumi-composio migrate <logical name of an McpServer> --user-id <user> [--stack <name>]
  pulumi-composio access ...     says who may do what; \`pulumi-composio access --help\` says more

What import is given tells what it is:
  ac_...                 an auth config
  ca_...                 a connected account
  trs_...                a session
  we_...                 a webhook endpoint
  ws_..., https:...      the webhook subscription
  CUSTOM_...             a custom toolkit
  any other id or name   an MCP server, or else, by its name, an auth config or a custom toolkit

Options:
  --as <logical name>    name of the resource in the program (default: made of the name in Composio)
  --all                  every auth config, MCP server and custom toolkit of the project, its webhook subscription, and
                         the connected accounts that need no person
  --kind <kind>          only this kind:
                         ${wordsInLines()};
                         sessions one by one, because Composio has no list of them
  --name-filter <text>   with --all: only what has this in its name, whatever the case
  --typescript           print the program that declares the same, not the file for \`pulumi import --file\`
  --user-id <user>       with migrate: whom the session acts for
  --stack <name>         the stack whose configuration has the key (default: the one that is selected)
  --help, -h             print this

With COMPOSIO_DEBUG=1 in the environment, each request to Composio is a line on stderr.

Composio does not give away the credentials of custom auth configs and of connected accounts, nor the headers of
custom toolkits. Set them in the program after the import. The secret of a webhook subscription is not printed either.
`;

export interface MigrateArguments {
  command: "migrate";
  logicalName: string;
  userId: string;
  stack: string | undefined;
}

export interface ImportArguments {
  command: "import";
  /** The one that is wanted; every one unless given. */
  wanted: { idOrName: string; as: string | undefined } | undefined;
  /** The kind that is wanted; any unless given. */
  kind: string | undefined;
  nameFilter: string | undefined;
  typescript: boolean;
  stack: string | undefined;
}

/** @throws Error, in one sentence, when the arguments make no sense. */
export function readArguments(args: string[]): ImportArguments | MigrateArguments | "help" {
  const { values, positionals } = readOptions(args, OPTIONS);
  const { as, all, kind, "name-filter": nameFilter, "user-id": userId, typescript, stack, help } = values;
  const [command, idOrName, ...rest] = positionals;
  if (help || command === undefined) {
    return "help";
  }
  if (command === "migrate") {
    if (idOrName === undefined || userId === undefined || rest.length > 0) {
      throw new UserError(
        "migrate takes the logical name of an McpServer, and --user-id with whom the session acts for",
      );
    }
    return { command, logicalName: idOrName, userId, stack };
  }
  if (command !== "import") {
    throw new UserError(`there is no command "${command}"; these are: import, migrate, access`);
  }
  if (userId !== undefined) {
    throw new UserError("--user-id belongs to migrate");
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
  if (kind !== undefined && !WORDS.includes(kind)) {
    throw new UserError(`--kind is one of ${WORDS.join(", ")}, and not "${kind}"`);
  }
  return {
    command,
    wanted: idOrName === undefined ? undefined : { idOrName, as },
    kind,
    nameFilter,
    typescript,
    stack,
  };
}
