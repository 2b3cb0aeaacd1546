import type { Answer } from "../../answer";
import type { Api, Request } from "../../api";

/** The app of the acceptance, always the same: where Composio deletes no endpoint, there is one at most. */
export const ACCEPTANCE_APP = "pulumi-composio-acceptance";

const PATH = "/webhook_endpoints";

/** A value that is long enough to be masked in part. */
export const SECRET = "acceptance-0123456789abcdef";

/** Creates the endpoint of the acceptance, or gets the one that there is. */
export async function newEndpoint(api: Api): Promise<Answer> {
  const body = { toolkit_slug: "slack", client_id: ACCEPTANCE_APP };
  return (await api.ask("POST", PATH, { version: "v3.1", body })).orFail();
}

export function askEndpoint(
  api: Api,
  method: "GET" | "PATCH" | "DELETE",
  id: string,
  request: Request = {},
): Promise<Answer> {
  return api.ask(method, `${PATH}/${encodeURIComponent(id)}`, { version: "v3.1", ...request });
}
