import { version } from "../../core/version";

const HELP = `pulumi-resource-composio ${version}: the plugin by which Pulumi manages objects of Composio.
Pulumi starts it by itself; there is nothing to run by hand. The command for people is pulumi-composio.
`;

const TEXTS = new Map([
  ["--help", HELP],
  ["-h", HELP],
  ["--version", `${version}\n`],
]);

/** The text that a person who starts the plugin by hand asks for. Undefined for what the engine says: nothing, or its address. */
export function help(argument: string): string | undefined {
  return TEXTS.get(argument);
}
