import { unlessFails } from "../../composio/unless-fails";
import type { Properties } from "../../core/resource";
import { UserError } from "../../core/user-error";
import type { AuthConfigInputs } from "./auth-config-fields";
import type { AuthConfigRun } from "./auth-configs";

/**
 * Makes sure that a delete takes a connection from nobody.
 *
 * @throws UserError while people are connected, or where Composio does not say whether they are.
 */
export async function assertNobodyIsConnected(
  { api }: AuthConfigRun,
  id: string,
  { name = id }: Properties,
  verb: "delete" | "replace",
): Promise<void> {
  const found = await api.authConfigs.find(id);
  const { no_of_connections: connections } = found ?? {};
  // Only Composio's word about this very auth config counts: a list may be late, or leave out what is disabled.
  if (found && connections !== 0) {
    throw new UserError(
      `could not ${verb} the auth config "${name}": ${sayConnected(connections)} connected through it, and their people ` +
        `would have to connect anew. ${STEPS[verb]} Accounts that are not in use may count too.`,
    );
  }
}

/** Stops a replacement before it is created, where the old auth config could not be deleted afterwards. */
export async function assertReplaceable(run: AuthConfigRun, inputs: AuthConfigInputs): Promise<undefined> {
  const replaced = run.replacements.replacedBy(inputs, run.urn);
  if (replaced && replaced.known.forceDestroy !== true) {
    // Where nobody can be asked now, the delete asks again.
    await unlessFails(assertNobodyIsConnected(run, replaced.id, replaced.known, "replace"));
  }
}

const STEPS = {
  delete:
    "If that is meant for a delete, set forceDestroy: true, run `pulumi up`, and then delete it. After a replacement, let " +
    "people connect to the new one, and delete the old one in Composio; the next `pulumi up` goes on.",
  replace:
    "Nothing is changed. If that is meant, set forceDestroy: true beside what the auth config has now, run `pulumi up`, " +
    "and then make the change that replaces it. Otherwise declare the new one beside the old one.",
};

function sayConnected(connections: number | undefined): string {
  if (connections === undefined) {
    return "Composio does not say how many accounts are";
  }
  return connections === 1 ? "1 account is" : `${connections} accounts are`;
}
