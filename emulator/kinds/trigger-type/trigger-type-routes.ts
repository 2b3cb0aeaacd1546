import type { FastifyInstance } from "fastify";
import type { ApiContext } from "../../api/api-context";
import { type CursorQuery, cursorPage, cursorParameters } from "../../api/cursor-page";
import { several } from "../../api/json-schemas";
import { isAmong, listOf, type OneOrMore } from "../../api/query-list";
import { findToolkit, findTriggerType, logoOf, TRIGGER_TYPES, type TriggerType } from "../../catalogue";
import { unknownTriggerType } from "../trigger-instance/trigger-instance-errors";

/** `latest`, or `toolkit_versions[gmail]=20251027_00` for each toolkit. */
type VersionQuery = Record<string, string | undefined>;

type ListTriggerTypesQuery = CursorQuery & { toolkit_slugs?: OneOrMore };

const listTriggerTypesQuery = {
  type: "object",
  properties: { toolkit_slugs: several, ...cursorParameters },
};

/** The types of triggers that there are, and the schema of what an instance of each is configured by. */
export function triggerTypeRoutes(app: FastifyInstance, { settings }: ApiContext): void {
  app.get<{ Querystring: ListTriggerTypesQuery }>(
    "/triggers_types",
    { schema: { querystring: listTriggerTypesQuery }, config: { operation: "listTriggerTypes" } },
    async ({ query }) => {
      const toolkits = listOf(query.toolkit_slugs).map((slug) => slug.toLowerCase());
      const selected = TRIGGER_TYPES.filter(({ toolkit }) => isAmong(toolkits, toolkit));
      const items = selected.map((type) => triggerTypeObject(type));
      return cursorPage(items, query, { usual: 20, maximum: 50 }, settings);
    },
  );

  app.get("/triggers_types/list/enum", { config: { operation: "listTriggerSlugs" } }, async () =>
    TRIGGER_TYPES.map(({ slug }) => slug),
  );

  app.get<{ Params: { slug: string }; Querystring: VersionQuery }>(
    "/triggers_types/:slug",
    { config: { operation: "getTriggerType" } },
    async ({ params, query }) => {
      const type = findTriggerType(params.slug);
      const version = type && query[`toolkit_versions[${type.toolkit}]`];
      if (!type || (version !== undefined && !type.versions.includes(version))) {
        throw unknownTriggerType(params.slug);
      }
      return triggerTypeObject(type, version);
    },
  );
}

function triggerTypeObject(type: TriggerType, version = type.versions[0]) {
  const { slug, name, description, toolkit, types, config, needsEndpoint } = type;
  return {
    slug,
    name,
    description,
    instructions: `Connect an account of ${findToolkit(toolkit)?.name}, and create an instance with its id`,
    type: types.includes("poll") ? "poll" : "webhook",
    types,
    toolkit: { slug: toolkit, name: findToolkit(toolkit)?.name, logo: logoOf(toolkit) },
    config: { type: "object", title: `${name}Config`, ...config },
    payload: { type: "object", properties: { id: { type: "string" } } },
    version,
    requires_webhook_endpoint_setup: needsEndpoint,
  };
}
