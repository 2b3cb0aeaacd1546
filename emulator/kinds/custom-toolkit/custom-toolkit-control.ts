import type { FastifyInstance } from "fastify";
import type { EmulatorContext } from "../../server/emulator-context";
import { deleteCustomToolkit } from "./delete-custom-toolkit";
import type { CustomToolkitChange } from "./stored-custom-toolkit";

const object = { type: "object" };
const string = { type: "string" };

/** Types only: what is changed behind the API's back need not follow the API's rules. */
const customToolkitChange = {
  type: "object",
  additionalProperties: false,
  properties: {
    name: string,
    mcp_url: string,
    auth_schemes: { type: "array", items: object },
    logo_file: { ...object, nullable: true },
    version: string,
    tools_count: { type: "integer" },
    deleted: { type: "boolean" },
  },
};

/** The stored custom toolkits, with their headers, for other processes. */
export function installCustomToolkitControl(app: FastifyInstance, context: EmulatorContext): void {
  const { customToolkits } = context;

  app.get("/custom-toolkits", async () => ({ custom_toolkits: customToolkits.all() }));

  app.patch<{ Params: { slug: string }; Body: CustomToolkitChange }>(
    "/custom-toolkits/:slug",
    { schema: { body: customToolkitChange } },
    async ({ params, body }) => customToolkits.change(params.slug, body),
  );

  app.delete<{ Params: { slug: string } }>("/custom-toolkits/:slug", async ({ params }) => {
    deleteCustomToolkit(context, params.slug);
    return customToolkits.find(params.slug);
  });
}
