import { schemeFailure } from "../../catalogue/account-schemes";
import { assertSharedAsDeclared, isSharedAsDeclared, newSharing } from "../../catalogue/account-sharing";
import { isEnabled } from "../../catalogue/known-accounts";
import type { Failure } from "../../core/resource";
import { UserError } from "../../core/user-error";
import type { CreationOfKind } from "../../objects/creation-by-list";
import { untilShown } from "../../objects/look-again";
import { isSameName, signOfOtherName } from "../../objects/names";
import type { ConnectedAccountInputs } from "./connected-account-properties";
import type { ConnectedAccountApi, ConnectedAccountObject, ConnectedAccountRun } from "./connected-accounts";
import { isTakenAlias } from "./explain-connected-account";
import { setEnabled } from "./update-connected-account";

/**
 * An alias is unique for a user and a toolkit, so that a create that is sent twice is refused. Without an alias nothing
 * tells an account from another one, and an unclear create ends in an error.
 */
export async function creation(
  run: ConnectedAccountRun,
  inputs: ConnectedAccountInputs,
): Promise<CreationOfKind<ConnectedAccountApi, ConnectedAccountObject>> {
  const { alias, userId, authConfigId, sharing } = inputs;
  const { scheme, toolkit } = await authConfigOf(run, inputs);
  const hasAlias = alias !== undefined && alias !== "";
  const isOfToolkit = (each: ConnectedAccountObject) => isSameName(each.toolkit?.slug ?? toolkit, toolkit);
  const isOfUser = ({ user_id }: ConnectedAccountObject) => user_id === undefined || user_id === userId;
  return {
    name: hasAlias ? "unique" : "given",
    whatIs: ({ id, auth_config }) => (auth_config ? `${id} (of the auth config ${auth_config.id})` : id),
    isTaken: isTakenAlias,
    post: (budget) => run.api.connectedAccounts.create(createBody(inputs, scheme), budget),
    list: (api) => api.connectedAccounts.listBy({ userId }),
    ...(hasAlias && { finds: (each) => each.alias === alias && isOfToolkit(each) && isOfUser(each) }),
    isListedBefore: true,
    isAsAskedFor: (remote) =>
      remote.alias === alias &&
      remote.user_id === userId &&
      remote.auth_config?.id === authConfigId &&
      isSharedAsDeclared(remote, sharing),
    signOfAnother: (remote) =>
      isOfUser(remote) ? signOfOtherName(remote.alias, alias) : "which is another user's",
  };
}

/** @throws UserError before anything is sent, where no account of the auth config can be declared. */
async function authConfigOf(
  { api }: ConnectedAccountRun,
  { authConfigId, credentials = {} }: ConnectedAccountInputs,
): Promise<{ scheme: string; toolkit: string }> {
  const refused = ({ property, reason }: Failure) =>
    new UserError(`could not create the connected account: ${property} ${reason}. Nothing was sent.`);
  const found = await api.authConfigs.findByAnyId(authConfigId);
  if (!found) {
    const reason = `"${authConfigId}" does not exist in the Composio project of the API key`;
    throw refused({ property: "authConfigId", reason });
  }
  const { auth_scheme: scheme = "", toolkit } = found;
  const failure = schemeFailure(scheme, credentials);
  if (failure) {
    throw refused(failure);
  }
  return { scheme: scheme.toUpperCase(), toolkit: toolkit.slug };
}

function createBody(inputs: ConnectedAccountInputs, authScheme: string): object {
  const { authConfigId, userId, alias, credentials, connectionFields, sharing } = inputs;
  return {
    auth_config: { id: authConfigId },
    connection: {
      user_id: userId,
      ...(alias && { alias }),
      state: { authScheme, val: { ...connectionFields, ...credentials, status: "ACTIVE" } },
      ...newSharing(sharing),
    },
  };
}

/** Disables a new account where the program says so, and makes sure that it is shared as declared. */
export async function afterCreate(
  run: ConnectedAccountRun,
  { enabled, sharing }: ConnectedAccountInputs,
  remote: ConnectedAccountObject,
): Promise<ConnectedAccountObject> {
  const { connectedAccounts } = run.api;
  await setEnabled(run, remote, enabled);
  const isAsDeclared = (each: ConnectedAccountObject) =>
    isSharedAsDeclared(each, sharing) && (enabled === undefined || isEnabled(each) === enabled);
  const look = () => connectedAccounts.get(remote.id);
  const seen = await untilShown(remote, connectedAccounts.newBudget(), look, isAsDeclared);
  assertSharedAsDeclared(seen, sharing, true);
  return seen;
}
