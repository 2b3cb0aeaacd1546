import type { FastifyInstance } from "fastify";
import { controlObjects } from "../../storage/object-control";
import type { CustomToolkitContext } from "./custom-toolkit-context";
import { deleteCustomToolkit } from "./delete-custom-toolkit";
import type { CustomToolkitChange } from "./stored-custom-toolkit";

const object = { type: "object" };
const string = { type: "string" };

/** The stored custom toolkits, for other processes. */
export function controlCustomToolkits(app: FastifyInstance, context: CustomToolkitContext): void {
  const { customToolkits } = context;

  controlObjects<CustomToolkitChange>(app, {
    path: "custom-toolkits",
    changeable: {
      name: string,
      mcp_url: string,
      auth_schemes: { type: "array", items: object },
      logo_file: { ...object, nullable: true },
      version: string,
      tools_count: { type: "integer" },
      deleted: { type: "boolean" },
    },
    all: () => customToolkits.all(),
    change: (slug, change) => customToolkits.change(slug, change),
    remove: (slug) => {
      deleteCustomToolkit(context, slug);
      return customToolkits.get(slug);
    },
  });
}
