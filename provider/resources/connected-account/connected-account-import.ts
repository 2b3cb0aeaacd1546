import { whyRefused } from "../../catalogue/account-schemes";
import type { Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { UserError } from "../../core/user-error";
import { defined } from "../../core/values";
import type { ImportOfKind } from "../../objects/import-of-kind";
import { connectedAccountProperties } from "./connected-account-properties";
import type { ConnectedAccountApi, ConnectedAccountObject } from "./connected-accounts";

/** An account goes by its alias. Those that people have connected are left out: no program can declare them. */
export const imports: ImportOfKind<ConnectedAccountApi, ConnectedAccountObject> = {
  idsBeginWith: ["ca_"],
  nameOf: ({ alias, id }) => alias || id,
  async list({ connectedAccounts }) {
    const { items, isWhole } = await connectedAccounts.list();
    const createdAt = (item: ConnectedAccountObject) => item.created_at ?? "";
    return {
      items: items
        .filter((item) => refusal(item) === undefined)
        .sort((a, b) => createdAt(a).localeCompare(createdAt(b))),
      isWhole,
    };
  },
  async read({ connectedAccounts }, id) {
    const found = await connectedAccounts.find(id);
    const refused = found && refusal(found);
    if (refused !== undefined) {
      throw new UserError(`the connected account ${id} ${refused}`);
    }
    return found;
  },
  leftOut: ({ message }) => `the connected accounts are left out: ${message}`,
  note: ({ id }, name) =>
    sanitizeLine(
      `the credentials of the connected account "${name}" with the id ${id} are not known: until the program sets them they ` +
        "are left alone, and what replaces the account needs them. Leave connectionFields out, because setting them " +
        "replaces it",
    ),
};

function refusal({ state }: ConnectedAccountObject): string | undefined {
  return state?.authScheme === undefined ? undefined : whyRefused(state.authScheme);
}

/** The inputs that declare an account as it is: nothing that it holds. An account without an alias has an empty one. */
export function importedConnectedAccountInputs(remote: ConnectedAccountObject): Properties {
  const { authConfigId, userId, alias = "", sharing, enabled } = connectedAccountProperties(remote, {});
  return defined({ authConfigId, userId, alias, sharing, enabled: enabled === false ? false : undefined });
}
