import type { Answer } from "../../answer";
import type { Asking } from "../../asking";

/** Upserts a toolkit without authentication. */
export function upsert(
  { api, mcpUrl }: Asking,
  slug: string,
  config: object = { mcp_url: mcpUrl },
): Promise<Answer> {
  const toolkit_config = { name: slug, auth_schemes: [{ mode: "NO_AUTH" }], ...config };
  return api.ask("POST", "/custom/toolkits/upsert", { version: "v3.1", body: { slug, toolkit_config } });
}
