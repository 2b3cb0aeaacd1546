import { whyRefused } from "../../catalogue/account-schemes";
import { sanitizeLine } from "../../core/sanitize";
import { UserError } from "../../core/user-error";
import { connectedAccount } from "../../resources/connected-account/connected-account-definition";
import { importedConnectedAccountInputs } from "../../resources/connected-account/connected-account-properties";
import type { ConnectedAccountObject } from "../../resources/connected-account/connected-accounts";
import type { Importable } from "../importable";

/** An account goes by its alias. */
type NamedAccount = ConnectedAccountObject & { name: string };

const ID = /^ca_/;

/** Accounts that people have connected are left out: no program can declare them. */
export const CONNECTED_ACCOUNT: Importable<NamedAccount> = {
  definition: connectedAccount,
  hasNames: false,
  isId: (text) => ID.test(text),
  async list({ connectedAccounts }) {
    const { items, isWhole } = await connectedAccounts.list();
    const createdAt = (item: ConnectedAccountObject) => item.created_at ?? "";
    return {
      items: items
        .filter((item) => refusal(item) === undefined)
        .map(named)
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
    return found && named(found);
  },
  leftOut: ({ message }) => `the connected accounts are left out: ${message}`,
  importedInputs: importedConnectedAccountInputs,
  note: ({ name, id }) =>
    sanitizeLine(
      `the credentials of the connected account "${name}" with the id ${id} are not known: until the program sets them they ` +
        "are left alone, and what replaces the account needs them. Leave connectionFields out, because setting them " +
        "replaces it",
    ),
};

function refusal({ state }: ConnectedAccountObject): string | undefined {
  return state?.authScheme === undefined ? undefined : whyRefused(state.authScheme);
}

function named(account: ConnectedAccountObject): NamedAccount {
  return { ...account, name: account.alias || account.id };
}
