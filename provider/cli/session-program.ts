import { sanitizedJson, sanitizeLine } from "../core/sanitize";
import { literal } from "./literal";
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
  const properties = Object.entries(inputs).map(
    ([name, value]) => `  ${name}: ${literal(value, "  ", name.length)},\n`,
  );
  return [
    'import { Session } from "pulumi-composio";\n\n',
    ...comments.map((comment) => `// ${sanitizeLine(comment)}\n`),
    `const ${variableOf(logicalName)} = new Session(${sanitizedJson(logicalName)}, {\n${properties.join("")}});\n`,
    `export const ${variableOf(logicalName)}Url = ${variableOf(logicalName)}.mcpUrl;\n`,
  ].join("");
}

/** Ends in `Session`, so that it is no reserved word. */
function variableOf(logicalName: string): string {
  const [first = "", ...rest] = [...(logicalName.match(/[A-Za-z0-9]+/g) ?? []), "session"];
  const words = [first.toLowerCase(), ...rest.map((each) => each.charAt(0).toUpperCase() + each.slice(1))];
  return words.join("").replace(/^(?=\d)/, "_");
}
