import { isDeepStrictEqual } from "node:util";
import { catalogueOf } from "../../catalogue/catalogue";
import { LATEST, triggerTypeFailures } from "../../catalogue/trigger-type-failures";
import { unlessFails } from "../../composio/unless-fails";
import type { Identity } from "../../core/identity";
import type { Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { UNKNOWN } from "../../core/unknown";
import { declaredAlready, placeInProgram } from "../../objects/declared-twice";
import { resourceOf } from "../../objects/resource-of";
import { adoption, disabledWhereDeclared, upsert } from "./create-trigger-instance";
import { configurationNote, inTheWay, nextStep, twinOf } from "./explain-trigger-instance";
import { fields, type TriggerInstanceInputs, triggerInstanceProperties } from "./trigger-instance-properties";
import type { TriggerInstanceApi, TriggerInstanceObject } from "./trigger-instances";
import { write } from "./update-trigger-instance";

/** The inputs that decide what is looked up. */
const LOOKED_UP = ["triggerSlug", "connectedAccountId", "triggerConfig", "toolkitVersion"];

export const triggerInstance = resourceOf<TriggerInstanceApi, TriggerInstanceInputs, TriggerInstanceObject>({
  kind: "TriggerInstance",
  label: "trigger instance",
  fields,
  computed: ["triggerId", "version", "disabledAt"],
  said: { urls: ["egressUrl"] },
  follows: { triggerId: [], version: [], disabledAt: ["enabled"] },
  // A create finds the old one while nothing of what tells instances apart has changed.
  deleteBeforeReplace: (olds, news) => isDeepStrictEqual(keyOf(olds), keyOf(news)),

  schema() {
    const {
      triggerInstanceInputs,
    }: typeof import("./trigger-instance-inputs-schema") = require("./trigger-instance-inputs-schema");
    return triggerInstanceInputs;
  },
  resolve,
  async preflight(run, olds, news) {
    const isAsBefore = LOOKED_UP.every((name) => isDeepStrictEqual(olds[name], news[name]));
    const failures = isAsBefore ? [] : await triggerTypeFailures(catalogueOf(run), news, run.warn);
    const twin = declaredAlready(run, news, keyOf(news));
    return [...failures, ...(twin ? [{ property: "triggerConfig", reason: twinOf(twin) }] : [])];
  },

  outputs: triggerInstanceProperties,
  imports: {
    idsBeginWith: ["ti_"],
    // It goes by the slug of its type.
    nameOf: ({ trigger_name, id }) => (trigger_name ?? id).toLowerCase(),
    list: ({ triggerInstances }) => triggerInstances.list(),
    read: ({ triggerInstances }, id) => triggerInstances.findByAnyId(id),
    // A key that may not read them still finds the rest.
    leftOut: ({ message }) => `trigger instances are left out: ${message}`,
    note: ({ id, trigger_config = {} }, name) =>
      Object.keys(trigger_config).length === 0 ? undefined : configurationNote(name, id),
  },
  nameOf: ({ triggerSlug, id }) => sanitizeLine(String(triggerSlug ?? id)),
  // Whoever names the version that an instance has gets nothing new.
  alike: ({ version }, { toolkitVersion = LATEST }) => (version === toolkitVersion ? ["toolkitVersion"] : []),

  endpoint: ({ triggerInstances }) => triggerInstances,
  // By its account. That it is gone too proves nothing: its instances go with it.
  seesProject: async ({ api }, { connectedAccountId: id }) =>
    typeof id === "string" && (await unlessFails(api.connectedAccounts.findByAnyId(id))) ? true : undefined,
  creation: upsert,
  // Which configurations are one is not documented, so that each has to see what the others have made.
  createsOneAtATime: ({ triggerSlug, connectedAccountId }) => `${triggerSlug} ${connectedAccountId}`,
  adoption,
  afterCreate: disabledWhereDeclared,
  write,

  inTheWay,
  keyAdvice: "check the API key, and that it has the permission triggers, reading and writing.",
  nextStep,
});

function resolve(_olds: Properties, news: Properties, identity: Identity | undefined): Properties {
  const { triggerSlug, enabled = true } = news;
  return {
    ...(typeof triggerSlug === "string" &&
      triggerSlug !== UNKNOWN && { triggerSlug: triggerSlug.toUpperCase() }),
    ...placeInProgram(identity),
    enabled,
  };
}

/** The inputs that say which instance Composio finds. */
function keyOf({ triggerSlug, connectedAccountId, triggerConfig = {} }: Properties): Properties {
  return { triggerSlug, connectedAccountId, triggerConfig };
}
