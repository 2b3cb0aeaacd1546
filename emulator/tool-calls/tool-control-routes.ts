import type { FastifyInstance } from "fastify";
import { strictObject } from "../api/json-schemas";
import type { ToolData } from "./tool-call";
import type { ToolControl } from "./tool-control";

type DeclaredBody = { readonly returns: ToolData } | { readonly fails: string };

const declaredBody = {
  oneOf: [
    { ...strictObject, required: ["returns"], properties: { returns: { type: "object" } } },
    { ...strictObject, required: ["fails"], properties: { fails: { type: "string" } } },
  ],
};

const slug = { type: "object", properties: { tool: { type: "string", pattern: "^[A-Za-z0-9_]+$" } } };

/** The results of tools, and the calls, for other processes. */
export function controlTools(app: FastifyInstance, { tools }: { readonly tools: ToolControl }): void {
  app.put<{ Params: { tool: string }; Body: DeclaredBody }>(
    "/tools/:tool",
    { schema: { params: slug, body: declaredBody } },
    async ({ params, body }, reply) => {
      if ("returns" in body) {
        tools.returns(params.tool, body.returns);
      } else {
        tools.fails(params.tool, body.fails);
      }
      return reply.code(204).send();
    },
  );

  app.get<{ Querystring: { tool?: string } }>("/tools/calls", async ({ query }) => ({
    calls: tools.calls(query.tool),
  }));

  app.get("/tools/undeclared", async () => ({ calls: tools.undeclared() }));

  app.delete("/tools", async (_request, reply) => {
    tools.clear();
    return reply.code(204).send();
  });
}
