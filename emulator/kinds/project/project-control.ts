import type { FastifyInstance } from "fastify";
import { strings } from "../../api/json-schemas";
import { controlObjects } from "../../storage/object-control";
import type { ProjectHolder } from "./project-store";
import type { ProjectChange } from "./stored-project";

const orNull = (schema: object) => ({ anyOf: [schema, { type: "null" }] });

/** The stored projects, for other processes. */
export function controlProjects(app: FastifyInstance, { projects }: ProjectHolder): void {
  controlObjects<ProjectChange>(app, {
    path: "projects",
    changeable: {
      name: { type: "string" },
      api_key: orNull({ type: "string" }),
      api_key_revoked: { type: "boolean" },
      api_key_permissions: orNull({ type: "array" }),
      api_key_allowed_ips: orNull(strings),
      config: { type: "object" },
      webhook_secret: { type: "string" },
      deleted: { type: "boolean" },
    },
    all: () => projects.all(),
    change: (id, change) => projects.change(id, change),
    remove: (id) => projects.change(id, { deleted: true }),
  });
}
