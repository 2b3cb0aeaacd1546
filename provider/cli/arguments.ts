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
