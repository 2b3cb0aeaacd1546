import {
  assertSharedAsDeclared,
  completedSharing,
  effectOnSharing,
  grantOf,
  sharingFailures,
  sharingOf,
} from "../../catalogue/account-sharing";
import { brokenAccount, changedAccounts } from "../../catalogue/known-accounts";
import { seesAuthConfigs } from "../../catalogue/sees-auth-configs";
import { keepsName, type NameForm, withDefaultName } from "../../core/default-name";
import { missingDefaults } from "../../core/fields";
import type { Identity } from "../../core/identity";
import type { Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { type Path, withoutSecrets } from "../../core/secret-inputs";
import { UNKNOWN } from "../../core/unknown";
import { noteUnique } from "../../objects/freed-names";
import { resourceOf } from "../../objects/resource-of";
import { importedConnectedAccountInputs, imports } from "./connected-account-import";
import { preflight } from "./connected-account-preflight";
import {
  type ConnectedAccountInputs,
  connectedAccountProperties,
  fields,
} from "./connected-account-properties";
import type { ConnectedAccountApi, ConnectedAccountObject, ConnectedAccountRun } from "./connected-accounts";
import { afterCreate, creation } from "./create-connected-account";
import { explainNotAsDeclared, nextStep } from "./explain-connected-account";
import { write } from "./update-connected-account";

/** The connection field that holds a secret. */
const SECRET_FIELD = "proxy_password";

/** The default aliases: `<logical name>-<16 hexadecimal digits>`. */
const ALIASES: NameForm = {
  input: "alias",
  digits: 16,
  readable: (logicalName) => logicalName.replace(/[^\w-]+/g, "-").slice(0, 60) || "account",
};

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
  // A user has an alias once.
  deleteBeforeReplace: (olds, news) => olds.userId === news.userId && keepsName(ALIASES, olds, news),

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
  imports,
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
    warn(run, brokenAccount(remote));
    return remote;
  },
  seesProject: ({ api }, { authConfigId }) => seesAuthConfigs(api, { authConfigIds: [authConfigId] }),
  write,
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
  const { authConfigId, userId, sharing, connectionFields = {} } = news;
  const accountType = sharing === UNKNOWN ? sharing : sharingOf(sharing).accountType;
  // What replaces an account, but for what is secret: an alias is shown to people and to agents.
  const deciding = { authConfigId, userId, sharing: { accountType }, connectionFields };
  const parts = [withoutSecrets(deciding, [...secrets, ["connectionFields", SECRET_FIELD]])];
  return {
    ...missingDefaults(fields, news),
    ...completedSharing(news),
    ...withDefaultName(ALIASES, olds, news, identity, parts),
    ...(identity && { __logicalName: identity.logicalName }),
  };
}

/** Notes what the program declares of an account, and says what a change of its lists grants. */
function noteChange(
  run: ConnectedAccountRun,
  id: string,
  olds: Properties,
  news: ConnectedAccountInputs,
  isReplaced: boolean,
): void {
  noteUnique(run, { id, unique: [olds.alias, olds.userId], logicalName: news.__logicalName });
  if (isReplaced) {
    return;
  }
  if (effectOnSharing(olds.sharing, news.sharing) !== "none" || olds.enabled !== news.enabled) {
    changedAccounts(run).set(id, { ...news });
  }
  warn(run, grantOf(String(news.alias || id), olds.sharing, news.sharing));
}

function warn({ warnOnce }: ConnectedAccountRun, warning: string | undefined): void {
  if (warning !== undefined) {
    warnOnce(sanitizeLine(warning));
  }
}
