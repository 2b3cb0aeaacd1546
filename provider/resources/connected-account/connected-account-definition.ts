import { completedSharing, grantedAgain, isSameSharing, sharingOf } from "../../catalogue/account-sharing";
import { changedAccounts } from "../../catalogue/known-accounts";
import { seesAuthConfigs } from "../../catalogue/sees-auth-configs";
import { defaultName, withDefaultName } from "../../core/default-name";
import { missingDefaults } from "../../core/fields";
import type { Identity } from "../../core/identity";
import type { Failure, Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import type { Path } from "../../core/secret-inputs";
import { UNKNOWN } from "../../core/unknown";
import { isGiven, isMap } from "../../core/values";
import { resourceOf } from "../../objects/resource-of";
import {
  ALIASES,
  type ConnectedAccountInputs,
  fields,
  openFields,
  SECRET_FIELD,
} from "./connected-account-fields";
import {
  type ConnectedAccountObject,
  connectedAccountProperties,
  importedConnectedAccountInputs,
} from "./connected-account-object";
import { aliasesOfRun, preflight } from "./connected-account-preflight";
import type { ConnectedAccountApi, ConnectedAccountRun } from "./connected-accounts";
import { explainNotAsDeclared, nextStep } from "./explain-connected-account";
import { afterCreate, assertSharedAsDeclared, creation, send } from "./write-connected-account";

/** The statuses of an account that nothing brings back but its user, or other credentials. */
const BROKEN = ["FAILED", "EXPIRED", "REVOKED"];

export const connectedAccount = resourceOf<
  ConnectedAccountApi,
  ConnectedAccountInputs,
  ConnectedAccountObject
>({
  kind: "ConnectedAccount",
  label: "connected account",
  fields,
  computed: ["connectedAccountId", "toolkit", "authScheme", "status", "statusReason", "createdAt"],
  watched: ["status"],
  secretInputs: ["credentials", `connectionFields.${SECRET_FIELD}`],
  follows: {
    connectedAccountId: [],
    toolkit: [],
    authScheme: [],
    createdAt: [],
    status: ["enabled", "credentials"],
    statusReason: ["enabled", "credentials"],
  },
  deleteBeforeReplace: keepsAlias,

  schema() {
    const {
      connectedAccountInputs,
    }: typeof import("./connected-account-inputs-schema") = require("./connected-account-inputs-schema");
    return connectedAccountInputs;
  },
  resolve,
  validate: sharingFailures,
  preflight,

  outputs: connectedAccountProperties,
  importedInputs: (_run, remote) => importedConnectedAccountInputs(remote),
  // One without an alias goes by its place in the program, or by its id.
  nameOf: ({ alias, __logicalName, connectedAccountId, id, userId }) =>
    sanitizeLine(String(alias || __logicalName || connectedAccountId || id || userId)),
  // A restriction that the program says is sent with whatever is sent.
  sentWith: (changed, { sharing }) =>
    sharing && isWritten(changed) ? [...new Set([...changed, "sharing"])] : changed,
  noteChange,

  endpoint: ({ connectedAccounts }) => connectedAccounts,
  creation,
  createsOneAtATime: ({ userId, alias }) => `${userId} ${alias}`,
  afterCreate,
  async afterFind(run, remote) {
    warnOfStatus(run, remote);
    return remote;
  },
  seesProject: ({ api }, { authConfigId }) =>
    seesAuthConfigs(api, { authConfigIds: [authConfigId].filter((id) => id !== undefined) }),
  send,
  afterUpdate(_run, { wanted, sent }, remote) {
    // Where nothing is sent, what somebody else has changed is drift.
    if (isWritten(sent)) {
      assertSharedAsDeclared(remote, wanted.sharing, false);
    }
    return remote;
  },
  deleteQuery: ({ revokeOnDelete }) => (revokeOnDelete === true ? { revoke_on_delete: true } : {}),

  nextStep,
  explainNotAsDeclared,
});

/** Whether one of these inputs is written to Composio. */
function isWritten(names: readonly string[]): boolean {
  return names.some((name) => name !== "revokeOnDelete");
}

function resolve(
  olds: Properties,
  news: Properties,
  identity: Identity | undefined,
  secrets: readonly Path[],
): Properties {
  const { authConfigId, userId, sharing, connectionFields } = news;
  const isSecret = (...path: string[]) =>
    secrets.some(
      (secret) => secret.length <= path.length && secret.every((key, depth) => key === path[depth]),
    );
  const accountType = sharing === UNKNOWN ? sharing : sharingOf(sharing).accountType;
  // What replaces an account, but for what is secret: an alias is shown to people and to agents.
  const parts = [
    isSecret("authConfigId") ? null : authConfigId,
    isSecret("userId") ? null : userId,
    isSecret("sharing", "accountType") ? null : accountType,
    isSecret("connectionFields")
      ? null
      : openFields(connectionFields ?? {}, (name) => isSecret("connectionFields", name)),
  ].map((part) => part ?? null);
  const named = withDefaultName(ALIASES, olds, news, identity, parts);
  return {
    ...missingDefaults(fields, news),
    ...completedSharing(news),
    ...named,
    ...(identity && { __logicalName: identity.logicalName }),
    ...(identity && named.alias !== undefined && { __newAlias: defaultName(ALIASES, identity, parts) }),
  };
}

/** Whether the account that replaces another one needs its alias, which one account of a user can have at a time. */
function keepsAlias({ alias, userId }: Properties, news: Properties): boolean {
  const wanted = news.__newAlias ?? news.alias;
  return isGiven(wanted) && wanted === alias && userId === news.userId;
}

function sharingFailures({ sharing }: Properties): Failure[] {
  if (!isMap(sharing) || sharing.accountType !== "PRIVATE") {
    return [];
  }
  const isSet = (part: unknown) => part !== false && !(Array.isArray(part) && part.length === 0);
  return ["allowAllUsers", "allowedUserIds", "notAllowedUserIds"]
    .filter((part) => isSet(sharing[part]))
    .map((part) => ({
      property: `sharing.${part}`,
      reason: 'means nothing for a private account; set accountType to "SHARED", or remove it',
    }));
}

/** Notes what the program declares of an account, and says what a change of its lists grants. */
function noteChange(
  run: ConnectedAccountRun,
  id: string,
  olds: Properties,
  news: ConnectedAccountInputs,
  isReplaced: boolean,
): void {
  aliasesOfRun(run).push({ id, alias: olds.alias, userId: olds.userId, logicalName: news.__logicalName });
  if (isReplaced) {
    return;
  }
  if (!isSameSharing(sharingOf(olds.sharing), sharingOf(news.sharing)) || olds.enabled !== news.enabled) {
    changedAccounts(run).set(id, { ...news });
  }
  const granted = grantedAgain(olds.sharing, news.sharing);
  if (granted.length > 0) {
    run.warn(
      sanitizeLine(
        `the connected account "${news.alias ?? id}" will permit more: its deny list no longer has ${granted.join(", ")}, ` +
          "who may then use it again.",
      ),
    );
  }
}

/** Says that an account cannot be used. It is never made anew for that. */
function warnOfStatus({ warnOnce }: ConnectedAccountRun, remote: ConnectedAccountObject): void {
  const { id, alias, status = "", status_reason: reason } = remote;
  if (BROKEN.includes(status)) {
    warnOnce(
      sanitizeLine(
        `the connected account "${alias || id}" (id ${id}) is ${status}${reason ? `: ${reason}` : ""}. Give it credentials that hold, ` +
          "or replace it by `pulumi up --replace <urn>`.",
      ),
    );
  }
}
