import type { CatalogueApi } from "../../catalogue/catalogue";
import type { CursorList } from "../../composio/cursor-list";
import type { ComposioError } from "../../composio/errors";
import { parse } from "../../composio/parse";
import { parseListed } from "../../composio/parse-listed";
import type { TimeBudget } from "../../composio/time-budget";
import { optional, text } from "../../composio/tolerant";
import { z } from "../../core/zod";
import type { Answered } from "../../objects/creation";
import { Endpoint } from "../../objects/endpoint";
import type { EndpointDefinition } from "../../objects/endpoint-definition";
import type { ComposioRun } from "../../run/composio-run";

/** The endpoints that this kind needs. */
export type TriggerInstanceApi = { triggerInstances: TriggerInstances } & CatalogueApi;
export type TriggerInstanceRun = ComposioRun<TriggerInstanceApi>;

/** Only the id has to be there. What else is not as it should be counts as not said. */
const triggerInstanceSchema = z.object({
  id: text,
  trigger_name: optional(text.toUpperCase()),
  connected_account_id: optional(text),
  trigger_config: optional(z.record(z.string(), z.unknown())),
  version: optional(text),
  // Null is Composio's word that there is none.
  egress_url: optional(text.or(z.null().transform(() => ""))),
  disabled_at: optional(z.string().nullable()),
  deprecated: optional(z.object({ createdAt: optional(z.string()) })),
});

/** A trigger instance as Composio describes it. */
export type TriggerInstanceObject = z.infer<typeof triggerInstanceSchema>;

/** The fields that an update may set, beside on whose behalf it is made. */
export interface TriggerInstanceFields {
  status?: "enable" | "disable";
  egress_url?: string | null;
  user_id?: string;
}

const PATH = "/trigger_instances";
const MANAGE = `${PATH}/manage`;
/** The largest page that Composio documents. Those that are disabled are hidden otherwise. */
const ALL = { show_disabled: true, limit: 50 } as const;

const INSTANCES: EndpointDefinition<TriggerInstanceObject> = {
  label: "trigger instance",
  example: "ti_1a2b3c4d",
  path: `${PATH}/active`,
  deletePath: MANAGE,
  queryOf: (id) => ({ trigger_ids: id, ...ALL }),
  read: parseListed(triggerInstanceSchema, "trigger instance"),
  area: "triggers",
  list: { query: ALL, item: triggerInstanceSchema },
  gone: { noun: "trigger instance", otherwise: "list" },
  deleted: { id: "trigger_id" },
};

/** The endpoints of trigger instances. Each call is one request where all goes well. */
export class TriggerInstances extends Endpoint<TriggerInstanceObject> {
  protected readonly definition = INSTANCES;

  /** All of one account and type, those that are disabled too. */
  listIn(triggerSlug: string, connectedAccountId: string): Promise<CursorList<TriggerInstanceObject>> {
    return this.list({ connected_account_ids: connectedAccountId, trigger_names: triggerSlug });
  }

  /** Creates an instance, or finds the one that is there, and enables it. Some versions of the API do not say which. */
  upsert(slug: string, body: object, budget: TimeBudget): Promise<Answered<TriggerInstanceObject>> {
    return this.post(`${PATH}/${slug}/upsert`, body, budget, (answer) => {
      const { trigger_id: id } = parse(z.object({ trigger_id: text }), answer.body, answer);
      return { id, isNew: answer.status === 201 || undefined };
    });
  }

  /** Sends fields, and reads the instance, which no answer describes. */
  async update(id: string, body: TriggerInstanceFields): Promise<TriggerInstanceObject> {
    await this.send({ method: "PATCH", path: this.pathOf(id, MANAGE), body }, () => undefined);
    return this.get(id);
  }

  /**
   * Only a list says that there is none, and Composio has several statuses for a request that names one that was deleted.
   * So all of the project have to lack it.
   */
  override async isGone(id: string, error: ComposioError): Promise<boolean> {
    const { kind, status = 0 } = error.details;
    return kind === "gone" || [409, 410].includes(status) ? this.isUnlisted(id) : super.isGone(id, error);
  }
}
