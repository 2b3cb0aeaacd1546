import { catalogueOf } from "../../catalogue/catalogue";
import { IncompleteCreateError } from "../../composio/errors";
import { withDefaultName } from "../../core/default-name";
import { missingDefaults } from "../../core/fields";
import type { Identity } from "../../core/identity";
import { inertLine } from "../../core/inert";
import type { Failure, Properties, ResourceDefinition } from "../../core/resource";
import { explained } from "../../objects/explain";
import { stepsOfUpdate, untilTaken } from "../../objects/settle-update";
import { AUTH_CONFIG_NAMES } from "./auth-config-default-name";
import { type AuthConfigInputs, fields } from "./auth-config-fields";
import { authConfigDeclaration } from "./auth-config-imported-inputs";
import type { AuthConfigObject } from "./auth-config-object";
import { authConfigProperties } from "./auth-config-outputs";
import { authConfigFailures } from "./auth-config-preflight";
import type { AuthConfigRun } from "./auth-configs";
import { declare } from "./claim-auth-config";
import { create } from "./create-auth-config";
import { deleteAuthConfig } from "./delete-auth-config";
import { explain } from "./explain-auth-config";
import { leftOver } from "./left-over";
import { withShownFields } from "./shown-fields";
import { update } from "./update-auth-config";

export const authConfig: ResourceDefinition<AuthConfigRun, AuthConfigInputs, AuthConfigObject> = {
  kind: "AuthConfig",
  label: "auth config",
  fields,
  computed: [
    "authConfigId",
    "authScheme",
    "isComposioManaged",
    "status",
    "connectionCount",
    "createdAt",
    "lastUpdatedAt",
    "expectedInputFields",
    "oauthRedirectUri",
  ],
  watched: ["authScheme"],
  secretInputs: ["custom.credentials", "custom.proxyConfig.proxyAuthKey", "sharedConnectionFields"],
  said: { urls: ["custom.proxyConfig.proxyUrl"], shown: ["custom.authScheme"] },
  follows: {
    authConfigId: [],
    authScheme: [],
    isComposioManaged: [],
    createdAt: [],
    status: ["enabled"],
    expectedInputFields: ["managed", "custom", "sharedConnectionFields"],
    oauthRedirectUri: ["custom"],
  },
  // Names are not unique, and the servers that name the old one have to be updated before it goes.
  deleteBeforeReplace: false,

  schema() {
    const {
      authConfigInputs,
    }: typeof import("./auth-config-inputs-schema") = require("./auth-config-inputs-schema");
    return authConfigInputs;
  },
  resolve,
  validate: ({ managed, custom }): Failure[] =>
    managed !== undefined && custom !== undefined
      ? [{ property: "managed", reason: "cannot stand beside custom; keep one of them" }]
      : [],

  preflight: authConfigFailures,

  outputs: authConfigProperties,
  declaration: async (_run, remote) => authConfigDeclaration(remote),
  nameOf: ({ name }) => (typeof name === "string" ? inertLine(name) : undefined),

  declare,
  create,
  async find(run, id, known) {
    const { api, absences } = run;
    const found = await absences.ask(
      () => api.authConfigs.find(id),
      async () => undefined,
    );
    return found && withShownFields(catalogueOf(run), found, known);
  },
  async update(run, change) {
    const steps = stepsOfUpdate(authConfig, run, change, run.api.authConfigs.newBudget());
    const updated = await untilTaken(await update(run, change, steps), steps);
    const kept = leftOver(change, updated);
    if (kept.length > 0) {
      run.notify(
        `Composio keeps ${kept.join(", ")} of the auth config "${inertLine(change.wanted.name)}" (id ${change.id}), which ` +
          "the program has taken away. Remove it in Composio, or replace the auth config by `pulumi up --replace <urn>`.",
      );
    }
    return updated;
  },
  delete: deleteAuthConfig,

  notify: ({ notify }, notice) => notify(notice),
  redact: (run, text) => run.redact(text),
  explain: (_run, operation, name, error) =>
    explained(operation, `the auth config "${name}"`, error, (answered) =>
      explain(operation, name, answered),
    ),
  incompleteId: (error) => (error instanceof IncompleteCreateError ? error.id : undefined),
};

function resolve(olds: Properties, news: Properties, identity: Identity | undefined): Properties {
  const { toolkit, managed, custom } = news;
  return {
    ...(typeof toolkit === "string" && { toolkit: toolkit.toLowerCase() }),
    ...withDefaultName(AUTH_CONFIG_NAMES, olds, news, identity),
    ...(identity && { __logicalName: identity.logicalName }),
    ...(managed === undefined && custom === undefined && { managed: {} }),
    ...missingDefaults(fields, news),
  };
}
