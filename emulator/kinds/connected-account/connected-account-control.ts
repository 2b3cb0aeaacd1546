import type { FastifyInstance } from "fastify";
import { strings } from "../../api/json-schemas";
import { controlObjects } from "../../storage/object-control";
import type { ConnectedAccountHolder } from "./connected-account-store";
import type { ConnectedAccountChange } from "./stored-connected-account";

const text = { type: "string" };
const flag = { type: "boolean" };

/** The stored connected accounts, for other processes. */
export function controlConnectedAccounts(app: FastifyInstance, context: ConnectedAccountHolder): void {
  const { connectedAccounts } = context;

  controlObjects<ConnectedAccountChange>(app, {
    path: "connected-accounts",
    changeable: {
      auth_config_id: text,
      toolkit: text,
      auth_scheme: text,
      user_id: text,
      alias: { type: ["string", "null"] },
      val: { type: "object", additionalProperties: text },
      status: text,
      status_reason: { type: ["string", "null"] },
      account_type: { enum: ["PRIVATE", "SHARED"] },
      acl: {
        type: "object",
        additionalProperties: false,
        required: ["allow_all_users", "allowed_user_ids", "not_allowed_user_ids"],
        properties: { allow_all_users: flag, allowed_user_ids: strings, not_allowed_user_ids: strings },
      },
      deleted: flag,
      revoked: flag,
    },
    all: () => connectedAccounts.all(),
    change: (id, change) => connectedAccounts.change(id, change),
    remove: (id) => connectedAccounts.change(id, { deleted: true }),
  });
}
