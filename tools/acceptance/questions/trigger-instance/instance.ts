import type { Answer } from "../../answer";
import type { Asking } from "../../asking";
import { ofNewAccount } from "../connected-account/account";

/** A trigger of accounts that need no person. */
const PATH = "/trigger_instances/LINEAR_ISSUE_CREATED_TRIGGER/upsert";
/** The toolkit of its accounts. */
export const TOOLKIT = "linear";

/** A new instance, and what can be asked of it. */
interface NewInstance {
  id: string;
  accountId: string;
  /** The status of the answer that made it. */
  status: number;
  /** Sends the same upsert again, with other fields. */
  upsert(fields?: object): Promise<Answer>;
}

const config = ({ names }: Asking) => ({ team_id: names.of("team") });

/** Asks something of a new instance. The account, which the instance goes with, is deleted whatever the answer is. */
export function ofNewInstance<T>(
  asking: Asking,
  ask: (instance: NewInstance, config: object) => Promise<T>,
): Promise<T> {
  const { api } = asking;
  const trigger_config = config(asking);
  return ofNewAccount(
    asking,
    {},
    async (accountId) => {
      const upsert = (fields: object = {}) =>
        api.ask("POST", PATH, { body: { connected_account_id: accountId, trigger_config, ...fields } });
      const made = (await upsert()).orFail();
      const id = await idOf(asking, made, accountId);
      try {
        return await ask({ id, accountId, status: made.status, upsert }, trigger_config);
      } finally {
        for (const each of await instancesOf(asking, accountId)) {
          await api.ask("DELETE", `/trigger_instances/manage/${each.id}`);
        }
      }
    },
    TOOLKIT,
  );
}

/** The instances of an account, those that are disabled too. */
export async function instancesOf({ api }: Asking, accountId: string): Promise<Record<string, unknown>[]> {
  const query = { connected_account_ids: accountId, show_disabled: "true" };
  return (await api.ask("GET", "/trigger_instances/active", { query })).orFail().list("items");
}

async function idOf(asking: Asking, made: Answer, accountId: string): Promise<string> {
  const [first] = made.status === 204 ? await instancesOf(asking, accountId) : [];
  return first ? String(first.id) : made.text("trigger_id");
}
