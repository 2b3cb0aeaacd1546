import { ComposioError } from "../composio/errors";
import { unlessFails } from "../composio/unless-fails";
import { checkInputs } from "../core/check";
import { inertLine, inertText } from "../core/inert";
import { UserError } from "../core/user-error";
import { type ComposioApi, connectTo } from "../resources/api";
import { explainError } from "../resources/explain";
import { mcpServer } from "../resources/mcp-server/definition";
import { findServer } from "../resources/mcp-server/find-server";
import { type McpServerObject, SERVER_ID } from "../resources/mcp-server/server-object";
import { readSettings } from "../run/settings";
import { HELP, type ImportArguments, readArguments } from "./arguments";
import { type DeclaredServer, declare } from "./declared-server";
import { importFile } from "./import-file";
import { program } from "./program";
import { requireCliThatImports, stackConfig } from "./pulumi-cli";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  if (args === "help") {
    process.stdout.write(HELP);
    return;
  }
  await requireCliThatImports();
  const api = await connect(args.stack);
  const servers = (await declare(api, await wantedServers(api, args), args.server?.as)).filter(canBeDeclared);
  if (servers.length === 0) {
    throw new UserError("there is no server to import");
  }
  process.stdout.write(args.typescript ? program(servers) : importFile(servers));
  if (!args.typescript) {
    say("save this as import.json and run `pulumi import --file import.json --generate-code=false`;");
    say("the same command with --typescript prints the program that declares the same");
  }
}

async function connect(stack: string | undefined): Promise<ComposioApi> {
  let config = new Map<string, string>();
  let whyNone = "";
  try {
    config = await stackConfig(stack);
  } catch (error) {
    // The environment may have all that is needed, but not what a stack has that was asked for.
    if (stack !== undefined || !(error instanceof UserError)) {
      throw error;
    }
    whyNone = ` The configuration of a stack was not read: ${error.message}`;
  }
  try {
    return connectTo({
      ...readSettings({ config: (key) => config.get(key), env: process.env }),
      onNotice: say,
    });
  } catch (error) {
    throw error instanceof UserError ? new UserError(error.message + whyNone) : error;
  }
}

async function wantedServers(
  { mcpServers }: ComposioApi,
  { server, nameFilter }: ImportArguments,
): Promise<McpServerObject[]> {
  if (!server) {
    const { servers, isWhole } = await mcpServers.list(nameFilter === undefined ? {} : { name: nameFilter });
    if (!isWhole) {
      say("Composio's list has servers that cannot be read; they are left out");
    }
    return servers;
  }
  const { idOrName } = server;
  if (UUID.test(idOrName)) {
    return [await findServer(mcpServers, "id", idOrName)];
  }
  // Ids are UUIDs by the documentation, and may well be others. A name is the more usual word.
  const isNamed = (await mcpServers.findByName(idOrName)).server !== undefined;
  const byId =
    !isNamed && SERVER_ID.test(idOrName) ? await unlessFails(mcpServers.find(idOrName)) : undefined;
  return [byId ?? (await findServer(mcpServers, "name", idOrName))];
}

/** Composio may hold what no program may declare. */
function canBeDeclared({ server, inputs }: DeclaredServer): boolean {
  const { failures } = checkInputs(mcpServer, {}, inputs);
  for (const { property, reason } of failures) {
    say(
      inertLine(
        `the server "${server.name}" with the id ${server.id} is left out: its ${property} ${reason}`,
      ),
    );
  }
  return failures.length === 0;
}

/** Beside what is printed, which is for a file. */
function say(text: string): void {
  console.error(`pulumi-composio: ${inertText(text)}`);
}

main().catch((error: Error) => {
  say(error instanceof ComposioError ? explainError("look up", "what to import", error) : error.message);
  process.exitCode = 1;
});
