import type { Answer } from "../../answer";
import type { Asking } from "../../asking";

/** The secret of an account in these questions, which opens nothing. */
export const SECRET = "sk_acceptance_0123456789abcdef";

/** Creates an account through an auth config. Who asks deletes it. */
export function newAccount(
  { api, names }: Asking,
  authConfigId: string,
  connection: object = {},
): Promise<Answer> {
  const val = { generic_api_key: SECRET, status: "ACTIVE" };
  const body = {
    auth_config: { id: authConfigId },
    connection: { user_id: names.of("user"), state: { authScheme: "API_KEY", val }, ...connection },
  };
  return api.ask("POST", "/connected_accounts", { body });
}

/** Asks something of a new account of a toolkit, and deletes it whatever the answer is. */
export async function ofNewAccount<T>(
  asking: Asking,
  connection: object,
  ask: (id: string, authConfigId: string) => Promise<T>,
  toolkit = "stripe",
): Promise<T> {
  const authConfigId = await asking.newAuthConfig({ authScheme: "API_KEY", credentials: {} }, toolkit);
  const id = (await newAccount(asking, authConfigId, connection)).orFail().text("id");
  try {
    return await ask(id, authConfigId);
  } finally {
    await asking.api.ask("DELETE", `/connected_accounts/${id}`);
  }
}
