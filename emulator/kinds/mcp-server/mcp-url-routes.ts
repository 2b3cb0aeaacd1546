import type { FastifyInstance } from "fastify";
import type { McpServerContext } from "./mcp-server-context";
import { mcpUrlOf } from "./mcp-server-object";
import { type GenerateBody, generateBody } from "./mcp-server-schemas";

export function mcpUrlRoutes(app: FastifyInstance, context: McpServerContext): void {
  app.post<{ Body: GenerateBody }>(
    "/mcp/servers/generate",
    { schema: { body: generateBody }, config: { operation: "generateMcpUrls" } },
    async ({ body }) => {
      const url = mcpUrlOf(context.servers.getLive(body.mcp_server_id).id, context.origin);
      const withActions = body.managed_auth_by_composio ? "&include_composio_helper_actions=true" : "";
      // The plural is the real service's: it has been seen to answer a parameter that its transport rejects.
      const withParameter = (name: string) => (value: string) =>
        `${url}?${name}=${encodeURIComponent(value)}${withActions}`;
      return {
        mcp_url: url,
        connected_account_urls: (body.connected_account_ids ?? []).map(
          withParameter("connected_account_ids"),
        ),
        user_ids_url: (body.user_ids ?? []).map(withParameter("user_id")),
      };
    },
  );
}
