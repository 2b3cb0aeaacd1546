import { schemeFailure } from "../../catalogue/account-schemes";
import { assertSharedAsDeclared, isSharedAsDeclared, newSharing } from "../../catalogue/account-sharing";
import { isEnabled } from "../../catalogue/known-accounts";
import type { Created, Failure } from "../../core/resource";
import { UserError } from "../../core/user-error";
import { byList } from "../../objects/by-list";
import { lookAgain } from "../../objects/look-again";
import { signOfOtherName } from "../../objects/names";
import type { CreationOfKind } from "../../objects/object-definition";
import { IMPORT_OR_REPORT } from "../../objects/wording";
import type { ConnectedAccountInputs } from "./connected-account-properties";
import type { ConnectedAccountObject, ConnectedAccountRun } from "./connected-accounts";
import { isTakenAlias } from "./explain-connected-account";
import { setEnabled } from "./update-connected-account";

/**
 * An alias is unique for a user and a toolkit, so that a create that is sent twice is refused. Without an alias nothing
 * tells an account from another one, and an unclear create ends in an error.
 */
export async function creation(
  run: ConnectedAccountRun,
  inputs: ConnectedAccountInputs,
): Promise<CreationOfKind<ConnectedAccountObject>> {
  const { connectedAccounts } = run.api;
  const { alias, userId, authConfigId, sharing } = inputs;
  const { scheme, toolkit } = await authConfigOf(run, inputs);
  const body = createBody(inputs, scheme);
  const hasAlias = alias !== undefined && alias !== "";
  const bearsAlias = (remote: ConnectedAccountObject) => remote.alias !== undefined && remote.alias === alias;
  const isOfToolkit = (remote: ConnectedAccountObject) =>
    remote.toolkit === undefined || remote.toolkit.slug.toLowerCase() === toolkit.toLowerCase();
  const isOfUser = ({ user_id }: ConnectedAccountObject) => user_id === undefined || user_id === userId;
  const { look, before } = byList(
    run,
    (api) => api.connectedAccounts.listBy({ userId }),
    (each) => bearsAlias(each) && isOfToolkit(each) && isOfUser(each),
  );
  return {
    name: hasAlias ? "unique" : "given",
    whatIs: ({ id, auth_config }) => (auth_config ? `${id} (of the auth config ${auth_config.id})` : id),
    isTaken: isTakenAlias,
    post: (budget) => connectedAccounts.create(body, budget),
    ...(hasAlias && { look }),
    before,
    createdAt: ({ created_at }) => created_at,
    isAsAskedFor: (remote) =>
      bearsAlias(remote) &&
      remote.user_id === userId &&
      remote.auth_config?.id === authConfigId &&
      isSharedAsDeclared(remote, sharing),
    signOfAnother: (remote) =>
      isOfUser(remote)
        ? (hasAlias && remote.alias && signOfOtherName(remote.alias, alias)) || undefined
        : "which is another user's",
    advice: () => IMPORT_OR_REPORT,
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
  const { auth_scheme: scheme, toolkit } = found;
  if (scheme === undefined) {
    const reason = "is an auth config of which Composio does not say the scheme";
    throw refused({ property: "authConfigId", reason });
  }
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
  { remote, more }: Created<ConnectedAccountObject>,
): Promise<Created<ConnectedAccountObject>> {
  const { connectedAccounts } = run.api;
  const { id } = remote;
  if (enabled !== undefined && enabled !== isEnabled(remote)) {
    await setEnabled(run, id, enabled);
  }
  const isAsDeclared = (each: ConnectedAccountObject) =>
    isSharedAsDeclared(each, sharing) && (enabled === undefined || isEnabled(each) === enabled);
  const seen = isAsDeclared(remote)
    ? remote
    : await lookAgain(connectedAccounts.newBudget(), () => connectedAccounts.get(id), isAsDeclared);
  assertSharedAsDeclared(seen, sharing, true);
  return { remote: seen, ...(more && { more }) };
}
