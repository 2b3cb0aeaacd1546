import type { FastifyInstance } from "fastify";
import { badRequest } from "../../api/api-error";
import { API_PREFIXES } from "../../api/paths";
import { uuidOf } from "../../api/uuid-of";
import { carryOutWrite } from "../../faults/faulty-write";
import { customSlug } from "./custom-slug";
import type { CustomToolkitContext } from "./custom-toolkit-context";
import { notCustom, toolkitNotFound } from "./custom-toolkit-errors";
import {
  type DeleteCustomToolkitQuery,
  deleteCustomToolkitQuery,
  type SyncBody,
  syncBody,
  type UpsertBody,
  upsertBody,
  urlProblems,
} from "./custom-toolkit-schemas";
import { deleteCustomToolkit } from "./delete-custom-toolkit";
import { liveCustomToolkit } from "./find-custom-toolkit";
import type { StoredCustomToolkit, WantedCustomToolkit } from "./stored-custom-toolkit";
import { checkSync, syncCustomToolkit } from "./sync-custom-toolkit";
import { toolkitOfProject } from "./toolkits-of-project";
import { checkUpsert, upsertCustomToolkit } from "./upsert-custom-toolkit";

/** Custom toolkits: creating or updating, reading their tools anew, and deleting. The routes of all toolkits read them. */
export function customToolkitsRoutes(app: FastifyInstance, context: CustomToolkitContext): void {
  const { settings } = context;

  app.post<{ Body: UpsertBody }>(
    "/custom/toolkits/upsert",
    { schema: { body: upsertBody }, config: { operation: "upsertCustomToolkit" } },
    async (request, reply) => {
      const problems = urlProblems(request.body, settings.customToolkits);
      if (problems.length > 0) {
        throw badRequest(problems);
      }
      const wanted = wantedBy(request.body);
      const outcome = carryOutWrite(request, context, {
        isChange: liveCustomToolkit(context, wanted.slug) !== undefined,
        check: () => checkUpsert(context, wanted),
        carryOut: () => upsertCustomToolkit(context, wanted),
      });
      return outcome === "accepted" ? reply.code(202).send({}) : { slug: wanted.slug };
    },
  );

  app.post<{ Body: SyncBody }>(
    "/custom/toolkits/sync",
    { schema: { body: syncBody }, config: { operation: "syncCustomToolkit" } },
    async (request, reply) => {
      const { slug, connected_account_id: account } = request.body;
      const outcome = carryOutWrite(request, context, {
        isChange: true,
        check: () => checkSync(context, requireOwn(context, slug), account),
        carryOut: () => syncCustomToolkit(context, requireOwn(context, slug)),
      });
      if (outcome === "accepted") {
        return reply.code(202).send({});
      }
      const { version, tools_count, ...toolkit } =
        outcome === "ignored" ? requireOwn(context, slug) : outcome;
      return { slug: toolkit.slug, version, synced_count: tools_count };
    },
  );

  // The other version of the API is not known to have it.
  if (app.prefix === API_PREFIXES[1]) {
    deleteRoute(app, context);
  }
}

function deleteRoute(app: FastifyInstance, context: CustomToolkitContext): void {
  const { customToolkits: switches } = context.settings;

  app.delete<{ Params: { slug: string }; Querystring: DeleteCustomToolkitQuery }>(
    "/custom/toolkits/:slug",
    { schema: { querystring: deleteCustomToolkitQuery }, config: { operation: "deleteCustomToolkit" } },
    async (request, reply) => {
      const { slug } = requireOwn(context, request.params.slug);
      const outcome = carryOutWrite(request, context, {
        check: () => requireOwn(context, slug),
        carryOut: () => deleteCustomToolkit(context, slug),
      });
      if (outcome === "accepted") {
        return reply.code(202).send({});
      }
      const { authConfigs = 0, connectedAccounts = 0 } = outcome === "ignored" ? {} : outcome;
      const counted = switches.counters === "soft-deleted" ? "soft_deleted" : "deleted";
      const revokes = request.query.revoke_on_delete !== "false" && connectedAccounts > 0;
      return {
        slug,
        deleted: switches.deletedFlag === "text" ? "true" : true,
        revoke_job_ids: revokes ? [uuidOf(`revocation of ${request.params.slug}`)] : [],
        [`auth_configs_${counted}`]: authConfigs,
        [`connected_accounts_${counted}`]: connectedAccounts,
      };
    },
  );
}

function requireOwn(context: CustomToolkitContext, slug: string): StoredCustomToolkit {
  const own = liveCustomToolkit(context, slug);
  if (own) {
    return own;
  }
  throw toolkitOfProject(context, slug) ? notCustom(slug) : toolkitNotFound(slug);
}

function wantedBy({ slug, toolkit_config: config }: UpsertBody): WantedCustomToolkit {
  const { name, mcp_url: mcpUrl, app_url: appUrl, logo_file, auth_schemes } = config;
  return {
    slug: customSlug(slug),
    name,
    mcp_url: mcpUrl ?? appUrl ?? "",
    // As what is stored, so that the two can be compared.
    auth_schemes: structuredClone(auth_schemes),
    logo_file: logo_file ?? null,
  };
}
