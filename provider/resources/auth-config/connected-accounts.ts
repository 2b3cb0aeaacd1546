import { unlessFails } from "../../composio/unless-fails";
import { UserError } from "../../core/user-error";
import type { AuthConfigInputs } from "./auth-config-fields";
import type { AuthConfigRun } from "./auth-configs";

/** Says who would lose a connection by a delete, or that Composio does not say whether anybody would. */
export async function lostConnections(
  { api }: AuthConfigRun,
  id: string,
  verb: "delete" | "replace" = "delete",
): Promise<string | undefined> {
  const found = await api.authConfigs.find(id);
  const { no_of_connections: connections } = found ?? {};
  // Only Composio's word about this very auth config counts: a list may be late, or leave out what is disabled.
  return found && connections !== 0
    ? `${sayConnected(connections)} connected through it, and their people would have to connect anew. ${STEPS[verb]} Accounts ` +
        "that are not in use may count too."
    : undefined;
}

/** @throws UserError before a replacement is created, where the old auth config could not be deleted afterwards. */
export async function assertReplaceable(run: AuthConfigRun, inputs: AuthConfigInputs): Promise<void> {
  const replaced = run.replacements.replacedBy(inputs, run.urn);
  if (replaced && replaced.known.forceDestroy !== true) {
    // Where nobody can be asked now, the delete asks again.
    const lost = await unlessFails(lostConnections(run, replaced.id, "replace"));
    if (lost !== undefined) {
      throw new UserError(
        `could not replace the auth config "${replaced.known.name ?? replaced.id}": ${lost}`,
      );
    }
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
