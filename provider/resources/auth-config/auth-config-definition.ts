import { catalogueOf } from "../../catalogue/catalogue";
import { isOwnToolkit, spelledSlug } from "../../catalogue/toolkit-slug";
import { toolkitsNamedByText } from "../../catalogue/toolkits-named-by-text";
import { type NameForm, withDefaultName, wordsOf } from "../../core/default-name";
import { missingDefaults } from "../../core/fields";
import type { Identity } from "../../core/identity";
import type { Failure, Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { normalizedName } from "../../objects/names";
import { resourceOf } from "../../objects/resource-of";
import { type AuthConfigInputs, fields } from "./auth-config-fields";
import { importedAuthConfigInputs, imports } from "./auth-config-import";
import type { AuthConfigObject } from "./auth-config-object";
import { authConfigProperties } from "./auth-config-outputs";
import { authConfigFailures } from "./auth-config-preflight";
import type { AuthConfigApi, AuthConfigRun } from "./auth-configs";
import { assertReplaceable, lostConnections } from "./connected-accounts";
import { creation, disabledWhereDeclared } from "./create-auth-config";
import { nextStep } from "./explain-auth-config";
import { withShownFields } from "./shown-fields";
import { leftOver, write } from "./update-auth-config";

/** The default names of auth configs: `<logical name>-<16 hexadecimal digits>`. */
export const AUTH_CONFIG_NAMES: NameForm = { digits: 16, readable: wordsOf(60, "auth-config") };

export const authConfig = resourceOf<AuthConfigApi, AuthConfigInputs, AuthConfigObject>({
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
  deleteBeforeReplace: () => false,

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
  importedInputs: (_run, remote) => importedAuthConfigInputs(remote),
  imports,
  noteChange,

  endpoint: ({ authConfigs }) => authConfigs,
  creation,
  // Of two resources with one name, each must know what the other has made.
  createsOneAtATime: ({ toolkit, name }) => `${toolkit} ${normalizedName(name)}`,
  beforeCreate: assertReplaceable,
  afterCreate: disabledWhereDeclared,
  afterFind: (run, remote, known) => withShownFields(catalogueOf(run), remote, known),

  write,
  afterUpdate(run, change, updated) {
    const kept = leftOver(change, updated);
    if (kept.length > 0) {
      run.warn(
        `Composio keeps ${kept.join(", ")} of the auth config "${sanitizeLine(change.wanted.name)}" (id ${change.id}), which ` +
          "the program has taken away. Remove it in Composio, or replace the auth config by `pulumi up --replace <urn>`.",
      );
    }
    return updated;
  },

  guardDelete: (run, id) => lostConnections(run, id),
  deleteQuery: ({ revokeOnDelete }) => ({ revoke_on_delete: revokeOnDelete === true }),

  nextStep,
});

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

/** Notes for the rest of the run what is to become of an auth config, and which toolkit it names by a text. */
function noteChange(
  run: AuthConfigRun,
  id: string,
  olds: Properties,
  news: AuthConfigInputs,
  isReplaced: boolean,
): void {
  if (isReplaced) {
    run.replacements.note({ id, urn: run.urn, known: olds }, news);
  } else if (isOwnToolkit(news.toolkit)) {
    // One that is wired to the toolkit's output is replaced with it.
    const slug = spelledSlug(news.toolkit) ?? news.toolkit;
    toolkitsNamedByText(run).named(`the auth config "${sanitizeLine(news.name)}" (id ${id})`, slug);
  }
}
