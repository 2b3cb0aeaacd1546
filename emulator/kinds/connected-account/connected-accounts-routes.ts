import type { FastifyInstance } from "fastify";
import { cursorPage } from "../../api/cursor-page";
import { isAmong, listOf, type OneOrMore } from "../../api/query-list";
import { carryOutWrite } from "../../faults/faulty-write";
import type { ConnectedAccountContext } from "./connected-account-context";
import { accountObject, newAccountObject } from "./connected-account-object";
import { newAccount } from "./connected-account-rules";
import {
  type CreateConnectedAccountBody,
  createConnectedAccountBody,
  type ListConnectedAccountsQuery,
  listConnectedAccountsQuery,
} from "./connected-account-schemas";
import { refuseUserKey } from "./refuse-user-key";
import type { StoredConnectedAccount } from "./stored-connected-account";

/** The connected accounts as a collection: creating and listing. */
export function connectedAccountsRoutes(app: FastifyInstance, context: ConnectedAccountContext): void {
  const { connectedAccounts, settings } = context;

  app.post<{ Body: CreateConnectedAccountBody }>(
    "/connected_accounts",
    {
      onRequest: refuseUserKey,
      schema: { body: createConnectedAccountBody },
      config: { operation: "createConnectedAccount" },
    },
    async (request, reply) => {
      const wanted = () => {
        const account = newAccount(request.body, context);
        connectedAccounts.requireFreeAlias(account);
        return account;
      };
      const outcome = carryOutWrite(request, context, {
        check: wanted,
        carryOut: () => connectedAccounts.add(wanted()),
      });
      return typeof outcome === "string"
        ? reply.code(202).send({})
        : reply.code(201).send(newAccountObject(outcome));
    },
  );

  app.get<{ Querystring: ListConnectedAccountsQuery }>(
    "/connected_accounts",
    { schema: { querystring: listConnectedAccountsQuery }, config: { operation: "listConnectedAccounts" } },
    async ({ query }) =>
      cursorPage(
        connectedAccounts
          .readable(settings.connectedAccounts.lagMs)
          .filter((account) => isSelected(account, query))
          .sort(inOrder(query))
          .map((account) => accountObject(account, context)),
        query,
        { usual: 20, maximum: 1000 },
        settings,
      ),
  );
}

/** Without a type, those that are shared are left out. */
function isSelected(account: StoredConnectedAccount, query: ListConnectedAccountsQuery): boolean {
  const { account_type: type = "PRIVATE" } = query;
  const isNamed = (value: string, list: OneOrMore | undefined) => isAmong(listOf(list), value);
  return (
    (type === "ALL" || account.account_type === type) &&
    isNamed(account.toolkit, query.toolkit_slugs) &&
    isNamed(account.status, query.statuses) &&
    isNamed(account.user_id, query.user_ids) &&
    isNamed(account.auth_config_id, query.auth_config_ids) &&
    isNamed(account.id, query.connected_account_ids)
  );
}

/** The newest first, unless the query says otherwise. */
function inOrder({ order_by: by = "created_at", order_direction = "desc" }: ListConnectedAccountsQuery) {
  const sign = order_direction === "desc" ? -1 : 1;
  return (a: StoredConnectedAccount, b: StoredConnectedAccount): number => sign * a[by].localeCompare(b[by]);
}
