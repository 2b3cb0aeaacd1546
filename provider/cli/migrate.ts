import { didYouMean } from "../core/nearest";
import { logicalNameOf } from "../core/urn";
import { UserError } from "../core/user-error";
import { dynamicType } from "../resources/loader";
import type { MigrateArguments } from "./arguments";
import { connect } from "./connect";
import { type ExportedResource, stackResources } from "./pulumi-cli";
import { sessionOfServer } from "./session-of-server";
import { sessionProgram } from "./session-program";

/**
 * Prints the session that an MCP server of the stack's state corresponds to. Nothing is changed, in Composio or here.
 *
 * @param say Gets what does not belong into the program.
 */
export async function migrate(args: MigrateArguments, say: (text: string) => void): Promise<void> {
  const { logicalName, userId, stack } = args;
  const server = serverOf(await stackResources(stack), logicalName);
  const api = await connect(stack, say);
  const counterpart = await sessionOfServer(api, server.outputs ?? {}, userId);
  process.stdout.write(sessionProgram(logicalName, counterpart));
  say("put this beside the server, move the agents, and take the server out when nobody uses it any more");
}

function serverOf(resources: ExportedResource[], logicalName: string): ExportedResource {
  const servers = resources.filter(({ type }) => type === dynamicType("McpServer"));
  const names = servers.map(({ urn }) => logicalNameOf(urn));
  const [server, ...others] = servers.filter(({ urn }) => logicalNameOf(urn) === logicalName);
  if (others.length > 0) {
    throw new UserError(
      `the stack has ${others.length + 1} MCP servers with the logical name "${logicalName}"`,
    );
  }
  if (!server) {
    const advice = didYouMean(logicalName, names, `it has ${names.join(", ") || "none at all"}`, 3);
    throw new UserError(`the stack has no MCP server with the logical name "${logicalName}"; ${advice}`);
  }
  return server;
}
