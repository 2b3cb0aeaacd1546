import type { FastifyInstance } from "fastify";
import { cursorPage } from "../../api/cursor-page";
import { findTriggerType, type TriggerType } from "../../catalogue";
import { carryOutWrite } from "../../faults/faulty-write";
import {
  type ListTriggerInstancesQuery,
  listTriggerInstancesQuery,
  selectedTriggerInstances,
} from "./select-trigger-instances";
import type { NewTriggerInstance } from "./stored-trigger-instance";
import { requireValidConfig } from "./trigger-config";
import type { TriggerInstanceContext } from "./trigger-instance-context";
import { unknownTriggerType } from "./trigger-instance-errors";
import { triggerInstanceObject } from "./trigger-instance-object";
import { accountOfUser, refuseEgressUrl, usableAccount } from "./trigger-instance-rules";
import { type UpsertBody, upsertBody } from "./trigger-instance-schemas";

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
      const shown = selectedTriggerInstances(context, query);
      return cursorPage(shown.map(triggerInstanceObject), query, { usual: 20, maximum: 50 }, settings);
    },
  );
}

/** The instance that a body describes, of the version that it names or of the latest. */
function wantedInstance(context: TriggerInstanceContext, slug: string, body: UpsertBody): NewTriggerInstance {
  const { trigger_config = body.triggerConfig ?? {}, egress_url = null } = body;
  const type = findTriggerType(slug);
  if (!type) {
    throw unknownTriggerType(slug);
  }
  const named = body.connected_account_id ?? body.connectedAuthId;
  const connected_account_id = named ?? accountOfUser(context, body.user_id, type);
  const { user_id } = usableAccount(context, connected_account_id, type);
  requireValidConfig(type, trigger_config);
  const version = versionAsked(body, type);
  if (!type.versions.includes(version)) {
    throw unknownTriggerType(slug);
  }
  return { trigger_name: type.slug, connected_account_id, user_id, trigger_config, version, egress_url };
}

function versionAsked({ toolkit_versions, version }: UpsertBody, { toolkit, versions }: TriggerType): string {
  const asked =
    typeof toolkit_versions === "object" ? toolkit_versions[toolkit] : (toolkit_versions ?? version);
  const [latest = ""] = versions;
  return asked === undefined || asked === "latest" ? latest : asked;
}
