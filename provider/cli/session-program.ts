import { sanitizedJson, sanitizeLine } from "../core/sanitize";
import { declaration, variableOf, wordsIn } from "./declaration";
import type { Counterpart } from "./session-of-server";

/** The differences of every session. */
const DIFFERENCES = [
  "A server is shared by all users, and a session acts for one: declare one for each fixed identity. Sessions of an",
  "application's end users belong to run time. The address is another one: agents have to be given mcpUrl, and send a",
  "Composio key in the header x-api-key; give them one that may only execute.",
];

/**
 * The TypeScript program that declares the session that a server corresponds to.
 *
 * @param logicalName That of the server. Pulumi tells resources of different types apart, so the session has it too.
 */
export function sessionProgram(logicalName: string, { inputs, notes }: Counterpart): string {
  const comments = [
    `The counterpart of the MCP server ${sanitizedJson(logicalName)}.`,
    ...DIFFERENCES,
    ...notes,
  ];
  // It ends in `Session`, so that it is no reserved word.
  const variable = variableOf([...wordsIn(logicalName), "session"]);
  return [
    'import { Session } from "pulumi-composio";\n\n',
    ...comments.map((comment) => `// ${sanitizeLine(comment)}\n`),
    declaration("Session", logicalName, variable, inputs),
    `export const ${variable}Url = ${variable}.mcpUrl;\n`,
  ].join("");
}
