import { withArticle } from "../objects/wording";
import { FINDERS, type Finder } from "./finder";

/** The columns in which lines say what is before them: of ids, and of options. */
const ID_COLUMN = 29;
const OPTION_COLUMN = 25;
/** The number of words of kinds in a line. */
const WORDS_IN_LINE = 4;

const line = (beginning: string, meaning: string): string => `  ${beginning}`.padEnd(ID_COLUMN) + meaning;

/** Lines for the kinds whose ids can be told by their beginning. */
const IDS = FINDERS.filter(({ idsBeginWith }) => idsBeginWith.length > 0).map(({ idsBeginWith, label }) =>
  line(idsBeginWith.map((beginning) => `${beginning}...`).join(", "), withArticle(label)),
);

/** The kinds that are looked for by a name, in the order in which they are. */
const [FIRST_NAMED = "", ...ALSO_NAMED] = [...FINDERS]
  .reverse()
  .filter(({ hasNames }) => hasNames)
  .map(({ label }) => withArticle(label));

/** The words of all kinds, in lines under the description of the option. */
const WORDS = FINDERS.flatMap((_, index) =>
  index % WORDS_IN_LINE === 0 ? [wordsOf(FINDERS.slice(index, index + WORDS_IN_LINE))] : [],
).join(`,\n${" ".repeat(OPTION_COLUMN)}`);

function wordsOf(finders: readonly Finder[]): string {
  return finders.map(({ word }) => word).join(", ");
}

export const HELP = `Prints what takes existing objects of Composio into a Pulumi stack, and what moves a server to a session.

Usage:
  pulumi-composio import <id or exact name> [--as <logical name>] [options]
  pulumi-composio import --all [--name-filter <part of the name>] [options]
  pulumi-composio migrate <logical name of an McpServer> --user-id <user> [--stack <name>]
  pulumi-composio access ...     says who may do what; \`pulumi-composio access --help\` says more

What import is given tells what it is:
${IDS.join("\n")}
${line("any other id or name", `${FIRST_NAMED}, or else, by its name, ${ALSO_NAMED.join(" or ")}`)}

Options:
  --as <logical name>    name of the resource in the program (default: made of the name in Composio)
  --all                  all that the keys see and a program can declare, so no account that a person has connected
  --kind <kind>          only this kind:
                         ${WORDS};
                         sessions one by one, because Composio has no list of them
  --name-filter <text>   with --all: only what has this in its name, whatever the case
  --typescript           print the program that declares the same, not the file for \`pulumi import --file\`
  --user-id <user>       with migrate: whom the session acts for
  --stack <name>         the stack whose configuration has the key (default: the one that is selected)
  --help, -h             print this

With COMPOSIO_DEBUG=1 in the environment, each request to Composio is a line on stderr.

Composio does not give away every secret: not the credentials of auth configs and accounts, nor the headers of custom
toolkits, nor the keys of projects. A line on stderr says of each object what is missing. Set that in the program after
the import. The secret of a webhook subscription is not printed either.
`;
