import type { FastifyInstance } from "fastify";
import { cursorPage } from "../../api/cursor-page";
import { REVOCATION_PATH } from "../../api/paths";
import { carryOutWrite } from "../../faults/faulty-write";
import { refuseUnsuitable } from "./key-permissions";
import type { ProjectContext } from "./project-context";
import { lastProject, projectNotFound } from "./project-errors";
import { newProjectObject, projectItem, projectObject } from "./project-object";
import {
  createProjectBody,
  type DeleteProjectQuery,
  deleteProjectQuery,
  type ListProjectsQuery,
  listProjectsQuery,
  type ProjectParams,
  type RevokeKeysBody,
  revokeKeysBody,
} from "./project-schemas";
import type { NewProject, StoredProject } from "./stored-project";

const PATH = "/org/owner/project";
const LIMITS = { usual: 20, maximum: 50 };

/** The projects of the organization. */
export function projectRoutes(app: FastifyInstance, context: ProjectContext): void {
  const { projects, settings } = context;
  const isShown = (project: StoredProject) => projects.ageOf(project) >= settings.projects.lagMs;

  app.post<{ Body: NewProject }>(
    `${PATH}/new`,
    { schema: { body: createProjectBody }, config: { operation: "createProject" } },
    async (request, reply) => {
      const { body } = request;
      const { keyPermissions } = settings.projects;
      const wanted = keyPermissions === "kept" ? body : { ...body, api_key_permissions: undefined };
      const outcome = carryOutWrite(request, context, {
        check: () => {
          refuseUnsuitable(body.api_key_permissions);
          projects.requireName(body.name);
        },
        carryOut: () => projects.add(wanted as NewProject),
      });
      return typeof outcome === "string" ? reply.code(202).send({}) : newProjectObject(outcome);
    },
  );

  app.post<{ Body: RevokeKeysBody }>(
    REVOCATION_PATH,
    { schema: { body: revokeKeysBody }, config: { operation: "revokeApiKeys" } },
    async (request, reply) => {
      const outcome = carryOutWrite(request, context, {
        check: () => {},
        carryOut: () => projects.revoke(request.body.api_keys),
      });
      // Whether there are such keys is nobody's business.
      return outcome === "accepted" ? reply.code(202).send({}) : { received: true };
    },
  );

  const list = (query: ListProjectsQuery) => {
    const all = settings.projects.listsDeleted ? projects.all() : projects.live();
    const newestFirst = all.filter(isShown).reverse();
    const { items, ...page } = cursorPage(newestFirst.map(projectItem), query, LIMITS, settings);
    return { data: items, ...page };
  };

  app.get<{ Querystring: ListProjectsQuery }>(
    `${PATH}/list`,
    { schema: { querystring: listProjectsQuery }, config: { operation: "listProjects" } },
    async ({ query }) => list(query),
  );

  app.get<{ Querystring: ListProjectsQuery }>(
    "/org/project/list",
    { schema: { querystring: listProjectsQuery }, config: { operation: "listProjectsOfUser" } },
    async ({ query }) => list(query),
  );

  app.get<{ Params: ProjectParams }>(
    `${PATH}/:id`,
    { config: { operation: "getProject" } },
    async ({ params }) => {
      const project =
        settings.projects.deleted === "shown" ? projects.get(params.id) : projects.getLive(params.id);
      if (!isShown(project)) {
        throw projectNotFound(params.id);
      }
      return projectObject(project);
    },
  );

  app.delete<{ Params: ProjectParams; Querystring: DeleteProjectQuery }>(
    `${PATH}/:id`,
    { schema: { querystring: deleteProjectQuery }, config: { operation: "deleteProject" } },
    async (request, reply) => {
      const { id } = request.params;
      const outcome = carryOutWrite(request, context, {
        check: () => {
          projects.getLive(id);
          if (settings.projects.deletes === "refused") {
            throw lastProject();
          }
        },
        carryOut: () => projects.change(id, { deleted: true }),
      });
      if (outcome === "accepted") {
        return reply.code(202).send({});
      }
      const revokes = request.query.revoke_on_delete === "true";
      return { status: "success", ...(revokes && { revoke_job_id: `job_${id}` }) };
    },
  );
}
