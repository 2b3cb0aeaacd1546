import type { FastifyInstance } from "fastify";
import { API_PREFIXES } from "../../api/paths";
import { carryOutWrite } from "../../faults/faulty-write";
import type { ConnectedAccountContext } from "./connected-account-context";
import { nothingToRevoke, notRevocable } from "./connected-account-errors";
import type { ConnectedAccountParams } from "./connected-account-schemas";
import { refuseUserKey } from "./refuse-user-key";
import type { StoredConnectedAccount } from "./stored-connected-account";

/** The schemes with tokens that a service takes back. Of a key or a password there is nothing to revoke. */
const WITH_TOKENS = /OAUTH/;

/** Takes back what an account holds, which stays in the project. Only the newer version of the API has it. */
export function revokeAccountRoute(app: FastifyInstance, context: ConnectedAccountContext): void {
  const { connectedAccounts } = context;

  if (app.prefix === API_PREFIXES[0]) {
    return;
  }
  app.post<{ Params: ConnectedAccountParams }>(
    "/connected_accounts/:id/revoke",
    { onRequest: refuseUserKey, config: { operation: "revokeConnectedAccount" } },
    async (request, reply) => {
      const { id } = request.params;
      const before = requireRevocable(connectedAccounts.getLive(id));
      const outcome = carryOutWrite(request, context, {
        check: () => requireRevocable(connectedAccounts.getLive(id)),
        carryOut: () => connectedAccounts.change(id, { status: "REVOKED", revoked: true }),
      });
      if (outcome === "accepted") {
        return reply.code(202).send({});
      }
      return {
        revoked_tokens: before.status === "REVOKED" ? [] : ["access_token", "refresh_token"],
        connected_account: { id, status: "REVOKED" },
      };
    },
  );
}

function requireRevocable(account: StoredConnectedAccount): StoredConnectedAccount {
  const { id, auth_scheme, status } = account;
  if (!WITH_TOKENS.test(auth_scheme)) {
    throw nothingToRevoke(id, auth_scheme);
  }
  if (status !== "ACTIVE" && status !== "REVOKED") {
    throw notRevocable(id, status);
  }
  return account;
}
