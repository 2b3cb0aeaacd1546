import type { FastifyInstance } from "fastify";
import { badRequest } from "../../api/api-error";
import { allTools, needsAccount } from "../../catalogue";
import { answerMcp } from "../../mcp/answer-mcp";
import type { McpService } from "../../mcp/mcp-service";
import { carryOutCall, newLogId, type ToolCaller } from "../../tool-calls/carry-out-call";
import type { ConnectedAccountHolder } from "../connected-account/connected-account-store";
import { accountOfCall } from "../tool-execution/account-of-call";
import type { McpServerContext } from "./mcp-server-context";
import type { StoredServer } from "./stored-mcp-server";

type McpAddressContext = McpServerContext & ToolCaller & Pick<ConnectedAccountHolder, "connectedAccounts">;

/** For whom the tools act. */
interface AddressQuery {
  user_id?: string;
  connected_account_id?: string;
  connected_account_ids?: string;
}

/** The addresses that MCP clients of servers connect to. */
export function mcpAddressRoutes(app: FastifyInstance, context: McpAddressContext): void {
  app.route<{ Params: { id: string }; Querystring: AddressQuery }>({
    method: ["GET", "POST", "DELETE"],
    url: "/v3/mcp/:id/mcp",
    config: { operation: "callMcpServer" },
    handler: (request, reply) => {
      if (request.query.connected_account_ids !== undefined) {
        throw badRequest(["connected_account_ids is not known here; connected_account_id names an account"]);
      }
      const server = context.servers.getLive(request.params.id);
      return answerMcp(request, reply, serviceOf(context, server, request.query));
    },
  });
}

function serviceOf(
  context: McpAddressContext,
  server: StoredServer,
  { user_id: userId, connected_account_id: accountId }: AddressQuery,
): McpService {
  const { toolkits, allowed_tools: allowed, auth_config_ids: through } = server;
  return {
    tools: allTools().filter(
      ({ slug, toolkit }) => toolkits.includes(toolkit) && (allowed.length === 0 || allowed.includes(slug)),
    ),
    newLogId: () => newLogId(context),
    call: async (tool, args) => {
      const wanted = { toolkit: tool.toolkit, userId, accountId, through };
      const account = needsAccount(tool) ? accountOfCall(context, wanted) : undefined;
      return carryOutCall(context, tool, {
        arguments: args,
        userId: userId ?? account?.user_id ?? null,
        connectedAccountId: account?.id ?? null,
        sessionId: null,
        way: "mcp",
      });
    },
  };
}
