import { type ConnectedAccountObject, connectedAccountSchema } from "../../catalogue/account-object";
import type { CatalogueApi } from "../../catalogue/catalogue";
import type { AccountFilter } from "../../catalogue/known-accounts";
import type { CursorList } from "../../composio/cursor-list";
import { parse } from "../../composio/parse";
import type { TimeBudget } from "../../composio/time-budget";
import { z } from "../../core/zod";
import type { Answered } from "../../objects/creation";
import { Endpoint } from "../../objects/endpoint";
import type { EndpointDefinition } from "../../objects/endpoint-definition";
import type { ComposioRun } from "../../run/composio-run";

export type { ConnectedAccountObject } from "../../catalogue/account-object";

/** The endpoints that this kind needs. */
export type ConnectedAccountApi = { connectedAccounts: ConnectedAccounts } & CatalogueApi;
export type ConnectedAccountRun = ComposioRun<ConnectedAccountApi>;

const ACCOUNTS: EndpointDefinition<ConnectedAccountObject> = {
  label: "connected account",
  example: "ca_1a2b3c4d",
  path: "/connected_accounts",
  read: connectedAccountSchema,
  area: "connected_accounts",
  // Without a type, those that are shared are left out.
  list: { query: { account_type: "ALL", limit: 100 } },
  gone: { noun: "connected account", slug: /^ConnectedAccount_(Resource)?NotFound$/, otherwise: "list" },
  deleted: { flag: "success", instead: "revoke_job_id" },
};

/** Of the answer to a create only the id is read: what it repeats may be the secret. */
const createdSchema = z.object({ id: z.string().min(1) });

/** The endpoints of connected accounts. Each call is one request where all goes well. */
export class ConnectedAccounts extends Endpoint<ConnectedAccountObject> {
  protected readonly definition = ACCOUNTS;

  /** All that match, whoever they are shared with. */
  listBy({ userId, toolkit, authConfigId }: AccountFilter): Promise<CursorList<ConnectedAccountObject>> {
    // A comma would make two users of one.
    const isFiltered = userId !== undefined && !userId.includes(",");
    return this.list({
      ...(isFiltered && { user_ids: userId }),
      ...(toolkit !== undefined && { toolkit_slugs: toolkit }),
      ...(authConfigId !== undefined && { auth_config_ids: authConfigId }),
    });
  }

  /** Creates an account. A request that may have been carried out is not repeated. */
  create(body: object, budget: TimeBudget): Promise<Answered<ConnectedAccountObject>> {
    return this.post(ACCOUNTS.path, body, budget, (answer) => parse(createdSchema, answer.body, answer));
  }

  /** Sends fields. The answer does not describe the account. */
  async update(id: string, body: object): Promise<void> {
    await this.send({ method: "PATCH", path: this.pathOf(id), body }, () => undefined);
  }

  /** Enables or disables an account, by a route that Composio calls deprecated. */
  async setEnabled(id: string, enabled: boolean): Promise<void> {
    const request = { method: "PATCH", path: `${this.pathOf(id)}/status`, body: { enabled } } as const;
    await this.send(request, () => undefined);
  }
}
