import type { FastifyReply, FastifyRequest } from "fastify";
import { refusedOutcome } from "../tool-calls/refused-outcome";
import { outcomeAnswer } from "./mcp-answer";
import type { McpService } from "./mcp-service";

/**
 * Answers a request of an MCP client, in the protocol's streamable HTTP without sessions. There is nothing to listen to:
 * a GET is answered 405, as the protocol has it.
 */
export async function answerMcp(
  request: FastifyRequest,
  reply: FastifyReply,
  service: McpService,
): Promise<FastifyReply> {
  if (request.method !== "POST") {
    return reply.code(405).header("allow", "POST").send({ jsonrpc: "2.0", id: null, error: NOT_ALLOWED });
  }
  const { transport, close } = await connect(service);
  try {
    const answer = await transport.handleRequest(asWebRequest(request), { parsedBody: request.body });
    const type = answer.headers.get("content-type");
    return reply
      .code(answer.status)
      .headers(type === null ? {} : { "content-type": type })
      .send(await answer.text());
  } finally {
    await close();
  }
}

const NOT_ALLOWED = { code: -32000, message: "Method not allowed." };

/** The SDK of the protocol takes longer to load than all else, and most tests need none of it. */
async function connect(service: McpService) {
  const { Server }: typeof import("@modelcontextprotocol/sdk/server/index.js") =
    require("@modelcontextprotocol/sdk/server/index.js");
  const {
    WebStandardStreamableHTTPServerTransport: Transport,
  }: typeof import("@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js") =
    require("@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js");
  const {
    CallToolRequestSchema,
    ErrorCode,
    ListToolsRequestSchema,
    McpError,
  }: typeof import("@modelcontextprotocol/sdk/types.js") = require("@modelcontextprotocol/sdk/types.js");

  const server = new Server({ name: "composio-emulator", version: "1" }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: service.tools.map(({ slug, description, input }) => ({
      name: slug,
      description,
      inputSchema: input,
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: args = {} } }) => {
    const tool = service.tools.find(({ slug }) => slug === name);
    if (!tool) {
      throw new McpError(ErrorCode.InvalidParams, `Tool ${name} not found`);
    }
    const logId = service.newLogId();
    return outcomeAnswer(await service.call(tool, args).catch(refusedOutcome), logId);
  });
  const transport = new Transport({ enableJsonResponse: true });
  await server.connect(transport);
  return { transport, close: () => server.close() };
}

function asWebRequest({ url, method, headers }: FastifyRequest): Request {
  const named = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as [string, string]] : [],
  );
  return new Request(new URL(url, "http://emulator"), { method, headers: named });
}
