import type { FastifyInstance } from "fastify";
import { cursorPage } from "../../api/cursor-page";
import { isAmong, valuesOf } from "../../api/query-list";
import { findTriggerType } from "../../catalogue";
import { carryOutWrite } from "../../faults/faulty-write";
import type { NewTriggerInstance } from "./stored-trigger-instance";
import { requireValidConfig } from "./trigger-config";
import type { TriggerInstanceContext } from "./trigger-instance-context";
import { unknownTriggerType } from "./trigger-instance-errors";
import { triggerInstanceObject } from "./trigger-instance-object";
import { isThere, refuseEgressUrl, usableAccount } from "./trigger-instance-rules";
import {
  type ListTriggerInstancesQuery,
  listTriggerInstancesQuery,
  type UpsertBody,
  upsertBody,
} from "./trigger-instance-schemas";

/** The trigger instances as a collection: the upsert, and the one list, which is the one read too. */
export function triggerInstancesRoutes(app: FastifyInstance, context: TriggerInstanceContext): void {
  const { triggerInstances, settings } = context;

  app.post<{ Params: { slug: string }; Body: UpsertBody }>(
    "/trigger_instances/:slug/upsert",
    { schema: { body: upsertBody }, config: { operation: "upsertTriggerInstance" } },
    async (request, reply) => {
      const { upsertStatus } = settings.triggerInstances;
      const wanted = wantedInstance(context, request.params.slug, request.body);
      const { egress_url } = request.body;
      const existing = triggerInstances.match(wanted);
      const outcome = carryOutWrite(request, context, {
        check: () => refuseEgressUrl(egress_url, settings),
        // Again, because what is sent on twice finds what it has made.
        carryOut() {
          const found = triggerInstances.match(wanted);
          return found
            ? triggerInstances.change(found.id, {
                disabled_at: null,
                ...(egress_url !== undefined && { egress_url }),
              })
            : triggerInstances.add(wanted);
        },
      });
      if (typeof outcome === "string") {
        return reply.code(202).send({});
      }
      if (upsertStatus === 204) {
        return reply.code(204).send();
      }
      return reply.code(existing ? 200 : upsertStatus).send({ trigger_id: outcome.id });
    },
  );

  app.get<{ Querystring: ListTriggerInstancesQuery }>(
    "/trigger_instances/active",
    { schema: { querystring: listTriggerInstancesQuery }, config: { operation: "listTriggerInstances" } },
    async ({ query }) => {
      const { lagMs } = settings.triggerInstances;
      const names = valuesOf(query.trigger_names).map((name) => name.toUpperCase());
      const shown = triggerInstances
        .readable(lagMs)
        .filter(
          (each) =>
            isThere(context, each) &&
            (query.show_disabled === "true" || each.disabled_at === null) &&
            isAmong(valuesOf(query.trigger_ids), each.id) &&
            isAmong(valuesOf(query.connected_account_ids), each.connected_account_id) &&
            isAmong(valuesOf(query.user_ids), each.user_id) &&
            isAmong(names, each.trigger_name),
        );
      return cursorPage(shown.map(triggerInstanceObject), query, { usual: 20, maximum: 50 }, settings);
    },
  );
}

/** The instance that a body describes, of the version that it names or of the latest. */
function wantedInstance(context: TriggerInstanceContext, slug: string, body: UpsertBody): NewTriggerInstance {
  const { connected_account_id, trigger_config = {}, egress_url = null } = body;
  const { toolkit_versions = "latest" } = body;
  const type = findTriggerType(slug);
  if (!type) {
    throw unknownTriggerType(slug);
  }
  const { user_id } = usableAccount(context, connected_account_id, type);
  requireValidConfig(type, trigger_config);
  const [latest = ""] = type.versions;
  const version = toolkit_versions === "latest" ? latest : (toolkit_versions[type.toolkit] ?? latest);
  if (!type.versions.includes(version)) {
    throw unknownTriggerType(slug);
  }
  return { trigger_name: type.slug, connected_account_id, user_id, trigger_config, version, egress_url };
}
