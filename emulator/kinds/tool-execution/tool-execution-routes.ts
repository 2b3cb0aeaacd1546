import type { FastifyInstance } from "fastify";
import type { ApiContext } from "../../api/api-context";
import { badRequest, notImplemented } from "../../api/api-error";
import { findTool, isInVersion, needsAccount, TOOLKIT_VERSION } from "../../catalogue";
import { carryOutCall, newLogId, type ToolCaller } from "../../tool-calls/carry-out-call";
import type { ConnectedAccountHolder } from "../connected-account/connected-account-store";
import { accountOfCall } from "./account-of-call";
import { toolNotFound } from "./tool-execution-errors";
import { type ExecuteToolBody, executeToolBody } from "./tool-execution-schemas";

type ToolExecutionContext = ApiContext & ToolCaller & Pick<ConnectedAccountHolder, "connectedAccounts">;

/** Calls of tools outside of a session. The proxy, which has no tool, is not emulated. */
export function toolExecutionRoutes(app: FastifyInstance, context: ToolExecutionContext): void {
  app.post<{ Params: { slug: string }; Body: ExecuteToolBody }>(
    "/tools/execute/:slug(^(?!proxy$).+$)",
    { schema: { body: executeToolBody }, config: { operation: "executeTool" } },
    async ({ params, body, method, url }) => {
      const { version = "latest", text, user_id, entity_id, connected_account_id, ...own } = body;
      const tool = findTool(params.slug);
      if (!tool || !isInVersion(tool, version === "latest" ? TOOLKIT_VERSION : version)) {
        throw toolNotFound(params.slug);
      }
      if (text !== undefined && body.arguments !== undefined) {
        throw badRequest(["body has arguments and text, which exclude each other"]);
      }
      if (text !== undefined) {
        throw notImplemented(method, `${url} with text: it has no model that makes arguments of it`);
      }
      const userId = user_id ?? entity_id;
      const bringsItsOwn = own.custom_connection_data !== undefined || own.custom_auth_params !== undefined;
      const account =
        needsAccount(tool) && !bringsItsOwn
          ? accountOfCall(context, { toolkit: tool.toolkit, userId, accountId: connected_account_id })
          : undefined;
      const { data, error } = await carryOutCall(context, tool, {
        arguments: body.arguments ?? {},
        userId: userId ?? account?.user_id ?? null,
        connectedAccountId: account?.id ?? null,
        sessionId: null,
        way: "tools",
      });
      return { data, error, successful: error === null, session_info: null, log_id: newLogId(context) };
    },
  );
}
