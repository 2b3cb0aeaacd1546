import { lackOf, whyRefused } from "../../catalogue/account-schemes";
import { aclOf, ConnectedAccountType, isSharedAsDeclared, sharingOf } from "../../catalogue/account-sharing";
import { isEnabled } from "../../catalogue/known-accounts";
import { ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Change, Created, Properties } from "../../core/resource";
import { UserError } from "../../core/user-error";
import { listedBefore } from "../../objects/evidence";
import { lookAgain } from "../../objects/look-again";
import { isSameName, signOfOtherName } from "../../objects/names";
import { type CreationOfKind, NotAsDeclaredError } from "../../objects/object-definition";
import { sendUpdate, type UpdateSteps } from "../../objects/settle-update";
import { type ConnectedAccountInputs, inputsIn } from "./connected-account-fields";
import type { ConnectedAccountObject } from "./connected-account-object";
import type { ConnectedAccountRun } from "./connected-accounts";
import { isTakenAlias, StatusRouteError } from "./explain-connected-account";

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
  return {
    name: hasAlias ? "unique" : "given",
    whatIs: ({ id, auth_config }) => (auth_config ? `${id} (of the auth config ${auth_config.id})` : id),
    isTaken: isTakenAlias,
    post: (budget) => connectedAccounts.create(body, budget),
    complete: ({ id }, budget) => connectedAccounts.readNew(id, budget),
    ...(hasAlias && {
      async look() {
        const { items, ...others } = await connectedAccounts.listBy({ userId });
        return {
          found: items.filter((each) => bearsAlias(each) && isOfToolkit(each) && isOfUser(each)),
          ...others,
        };
      },
      before: async (limitMs: number) =>
        listedBefore(await run.api.withTimeLimit(limitMs).connectedAccounts.listBy({ userId })),
    }),
    createdAt: ({ created_at }) => created_at,
    isAsAskedFor: (remote) =>
      bearsAlias(remote) &&
      remote.user_id === userId &&
      remote.auth_config?.id === authConfigId &&
      isSharedAsDeclared(remote.experimental, sharing),
    signOfAnother: (remote) =>
      remote.user_id !== undefined && remote.user_id !== userId
        ? "which is another user's"
        : hasAlias && remote.alias && !isSameName(remote.alias, alias)
          ? signOfOtherName(remote.alias, alias)
          : undefined,
    advice: () =>
      "look at that account in Composio. If nobody else needs it, import it with `npx pulumi-composio import`. " +
      "Otherwise run `pulumi up` again, and if Composio answers so again, report it to Composio.",
  };
}

/** @throws UserError before anything is sent, where no account of the auth config can be declared. */
async function authConfigOf(
  { api }: ConnectedAccountRun,
  { authConfigId, credentials }: ConnectedAccountInputs,
): Promise<{ scheme: string; toolkit: string }> {
  const found = await api.authConfigs.findByAnyId(authConfigId);
  const refuse = (input: string, reason: string) =>
    new UserError(`could not create the connected account: ${input} ${reason}. Nothing was sent.`);
  if (!found) {
    throw refuse("authConfigId", `"${authConfigId}" does not exist in the Composio project of the API key`);
  }
  const { auth_scheme: scheme } = found;
  if (scheme === undefined) {
    throw refuse(
      "authConfigId",
      "is an auth config of which Composio does not say by which scheme it authenticates",
    );
  }
  const [refused, lack] = [whyRefused(scheme), lackOf(scheme, credentials)];
  if (refused !== undefined) {
    throw refuse("authConfigId", refused);
  }
  if (lack !== undefined) {
    throw refuse("credentials", lack);
  }
  return { scheme: scheme.toUpperCase(), toolkit: found.toolkit.slug };
}

function createBody(inputs: ConnectedAccountInputs, authScheme: string): object {
  const { authConfigId, userId, alias, credentials, connectionFields, sharing } = inputs;
  return {
    auth_config: { id: authConfigId },
    connection: {
      user_id: userId,
      ...(alias && { alias }),
      state: { authScheme, val: { ...connectionFields, ...credentials, status: "ACTIVE" } },
      ...(isShared(sharing) && {
        experimental: {
          account_type: ConnectedAccountType.Shared,
          acl_config_for_shared: aclOf(sharing),
        },
      }),
    },
  };
}

function isShared(sharing: unknown): boolean {
  return sharingOf(sharing).accountType === ConnectedAccountType.Shared;
}

/** Disables a new account where the program says so, and makes sure that it is shared as declared. */
export async function afterCreate(
  run: ConnectedAccountRun,
  { enabled, sharing }: ConnectedAccountInputs,
  { remote, more }: Created<ConnectedAccountObject>,
): Promise<Created<ConnectedAccountObject>> {
  const { connectedAccounts } = run.api;
  const { id } = remote;
  try {
    if (enabled !== undefined && enabled !== isEnabled(remote)) {
      await setEnabled(run, id, enabled);
    }
    const isAsDeclared = (each: ConnectedAccountObject) =>
      isSharedAsDeclared(each.experimental, sharing) &&
      (enabled === undefined || isEnabled(each) === enabled);
    const seen = isAsDeclared(remote)
      ? remote
      : await lookAgain(connectedAccounts.newBudget(), () => connectedAccounts.get(id), isAsDeclared);
    assertSharedAsDeclared(seen, sharing, true);
    return { remote: seen, ...(more && { more }) };
  } catch (error) {
    throw error instanceof ComposioError
      ? new IncompleteCreateError(error.details, id, { cause: error })
      : error;
  }
}

/** @throws NotAsDeclaredError where an account is shared otherwise than the program says, or may be. */
export function assertSharedAsDeclared(
  { id, experimental }: ConnectedAccountObject,
  sharing: unknown,
  isNew: boolean,
): void {
  if (!isSharedAsDeclared(experimental, sharing)) {
    throw new NotAsDeclaredError(id, ["sharing"], isNew);
  }
}

/** Sends what changed. Who may use a shared account is sent with everything else, so that it is as the program says. */
export async function send(
  run: ConnectedAccountRun,
  change: Change<ConnectedAccountInputs>,
  steps: UpdateSteps<ConnectedAccountObject>,
): Promise<ConnectedAccountObject> {
  const { connectedAccounts } = run.api;
  const { id, wanted, sent } = change;
  const write = async () => {
    const body = await updateBody(run, change);
    if (Object.keys(body).length > 0) {
      await connectedAccounts.update(id, body);
    }
    const remote = await connectedAccounts.get(id);
    const { enabled } = wanted;
    // What has expired does not come to life by being enabled.
    if (!sent.includes("enabled") || enabled === undefined || enabled === isEnabled(remote)) {
      return remote;
    }
    await setEnabled(run, id, enabled);
    return connectedAccounts.get(id);
  };
  return sendUpdate(write, () => connectedAccounts.find(id), steps);
}

/** The body of an update. A credential that the program no longer says is taken away. */
async function updateBody(
  run: ConnectedAccountRun,
  { id, olds, wanted, sent }: Change<ConnectedAccountInputs>,
): Promise<object> {
  const { alias, credentials, sharing } = wanted;
  const isSent = (input: string) => sent.includes(input);
  const gone = Object.keys(inputsIn(olds).credentials ?? {}).map((name) => [name, null]);
  return {
    ...(isSent("alias") && alias !== undefined && { alias }),
    ...(isSent("credentials") &&
      credentials && {
        connection: {
          state: {
            authScheme: await schemeOf(run, id, olds),
            val: { ...Object.fromEntries(gone), ...credentials },
          },
        },
      }),
    ...(isSent("sharing") &&
      isShared(sharing) && { experimental: { acl_config_for_shared: aclOf(sharing) } }),
  };
}

/** The scheme of an account, which the state of an incomplete create does not have. */
async function schemeOf({ api }: ConnectedAccountRun, id: string, olds: Properties): Promise<string> {
  const { authScheme, authConfigId } = olds;
  if (typeof authScheme === "string" && authScheme !== "") {
    return authScheme;
  }
  const shown = (await api.connectedAccounts.get(id)).state?.authScheme;
  const ofAuthConfig = shown ?? (await api.authConfigs.findByAnyId(String(authConfigId)))?.auth_scheme;
  return (ofAuthConfig ?? "").toUpperCase();
}

/** @throws StatusRouteError where Composio no longer has the route: of the account that says nothing. */
async function setEnabled({ api }: ConnectedAccountRun, id: string, enabled: boolean): Promise<void> {
  const { connectedAccounts } = api;
  try {
    await connectedAccounts.setEnabled(id, enabled);
  } catch (error) {
    const { status = 0 } = error instanceof ComposioError ? error.details : {};
    if (!(error instanceof ComposioError) || !(status === 405 || status === 404 || error.isWithdrawn)) {
      throw error;
    }
    throw (await connectedAccounts.find(id)) ? new StatusRouteError(error.details, { cause: error }) : error;
  }
}
