import { changedLists } from "../../catalogue/account-sharing";
import { isEnabled } from "../../catalogue/known-accounts";
import { ComposioError } from "../../composio/errors";
import type { Change, Properties } from "../../core/resource";
import { mapIn } from "../../core/values";
import type { ConnectedAccountInputs } from "./connected-account-properties";
import type { ConnectedAccountObject, ConnectedAccountRun } from "./connected-accounts";
import { StatusRouteError } from "./explain-connected-account";

/** Sends what changed. Who may use a shared account is sent with everything else, so that it is as the program says. */
export async function write(
  run: ConnectedAccountRun,
  change: Change<ConnectedAccountInputs>,
): Promise<ConnectedAccountObject> {
  const { connectedAccounts } = run.api;
  const { id, wanted, sent } = change;
  const body = await updateBody(run, change);
  if (Object.keys(body).length > 0) {
    await connectedAccounts.update(id, body);
  }
  const remote = await connectedAccounts.get(id);
  const isChanged = sent.includes("enabled") && (await setEnabled(run, remote, wanted.enabled));
  return isChanged ? connectedAccounts.get(id) : remote;
}

/** The body of an update. A credential that the program no longer says is taken away. */
async function updateBody(
  run: ConnectedAccountRun,
  { id, olds, wanted, sent }: Change<ConnectedAccountInputs>,
): Promise<object> {
  const { alias, credentials, sharing } = wanted;
  const isSent = (input: string) => sent.includes(input);
  const gone = Object.keys(mapIn(olds.credentials)).map((name) => [name, null]);
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
    ...(isSent("sharing") && changedLists(sharing)),
  };
}

/** The scheme of an account, which the state of an incomplete create does not have. */
async function schemeOf(
  { api }: ConnectedAccountRun,
  id: string,
  { authScheme }: Properties,
): Promise<unknown> {
  return authScheme || (await api.connectedAccounts.get(id)).state?.authScheme;
}

/**
 * Enables or disables an account where the program says so. What has expired does not come to life by being enabled.
 *
 * @returns Whether that was sent.
 * @throws StatusRouteError where Composio no longer has the route: of the account that says nothing.
 */
export async function setEnabled(
  { api: { connectedAccounts } }: ConnectedAccountRun,
  remote: ConnectedAccountObject,
  enabled: boolean | undefined,
): Promise<boolean> {
  const { id } = remote;
  if (enabled === undefined || enabled === isEnabled(remote)) {
    return false;
  }
  try {
    await connectedAccounts.setEnabled(id, enabled);
    return true;
  } catch (error) {
    const { status = 0 } = error instanceof ComposioError ? error.details : {};
    if (!(error instanceof ComposioError) || !(status === 405 || status === 404 || error.isWithdrawn)) {
      throw error;
    }
    throw (await connectedAccounts.find(id)) ? new StatusRouteError(error.details, { cause: error }) : error;
  }
}
