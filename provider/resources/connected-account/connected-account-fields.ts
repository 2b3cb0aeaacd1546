import { isDeepStrictEqual } from "node:util";
import { isReplacedScheme } from "../../catalogue/account-schemes";
import { isSameSharing, sharingOf } from "../../catalogue/account-sharing";
import type { NameForm } from "../../core/default-name";
import type { Effect, Field, Properties } from "../../core/resource";
import { hasUnknown, UNKNOWN } from "../../core/unknown";
import { isMap, text } from "../../core/values";
import type { z } from "../../core/zod";
import type { connectedAccountInputs } from "./connected-account-inputs-schema";

/** The resolved inputs of a connected account. */
export type ConnectedAccountInputs = z.infer<typeof connectedAccountInputs>;

/** The inputs of a connected account. */
export const fields = {
  authConfigId: { api: "auth_config", createOnly: true },
  userId: { api: "user_id", createOnly: true },
  credentials: { api: "val", unreported: true, effect: effectOnCredentials },
  connectionFields: { api: "connection_fields", createOnly: true, unreported: true, whenRemoved: {} },
  alias: { api: "alias", value: text, isName: true },
  sharing: { api: "experimental", effect: effectOnSharing, replacing: ["accountType"] },
  enabled: { api: "status", managedOnceSet: true, whenRemoved: true },
  revokeOnDelete: { api: "revoke_on_delete", local: true, default: false },
} as const satisfies Record<string, Field>;

/** The connection field that holds a secret. */
export const SECRET_FIELD = "proxy_password";

const MAX_LENGTH = 60;

/** The default aliases: `<logical name>-<16 hexadecimal digits>`. */
const ALIASES: NameForm = {
  input: "alias",
  digits: 16,
  readable: (logicalName) => logicalName.replace(/[^\w-]+/g, "-").slice(0, MAX_LENGTH) || "account",
};

export { ALIASES };

/** Credentials that the program does not say are left alone, since nothing shows them. */
function effectOnCredentials(before: unknown, after: unknown, { authScheme }: Properties): Effect {
  if (after === undefined || (isDeepStrictEqual(before, after) && !hasUnknown(after))) {
    return "none";
  }
  return isReplacedScheme(authScheme) ? "replace" : "update";
}

function effectOnSharing(before: unknown, after: unknown): Effect {
  const [had, wanted] = [sharingOf(before), sharingOf(after)];
  if (after === UNKNOWN || had.accountType !== wanted.accountType) {
    // What is not known yet may be of another type.
    return "replace";
  }
  return hasUnknown(after) || !isSameSharing(had, wanted) ? "update" : "none";
}

/** The inputs that a state holds, as `check` has validated them before. */
export function inputsIn(state: Properties): Partial<ConnectedAccountInputs> {
  return state as Partial<ConnectedAccountInputs>;
}

/** The connection fields that are no secret, in order. */
export function openFields(connectionFields: unknown, isSecret: (name: string) => boolean): unknown {
  return isMap(connectionFields)
    ? Object.entries(connectionFields)
        .filter(([name]) => name !== SECRET_FIELD && !isSecret(name))
        .sort(([a], [b]) => (a < b ? -1 : 1))
    : connectionFields;
}
