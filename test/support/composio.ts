import type { ClientSettings } from "../../provider/composio/client";
import { type ComposioApi, connectTo } from "../../provider/resources/api";

/** The API at an origin, through a client of its own that sends every request once. */
export function apiAt(origin: string, settings: Partial<ClientSettings> = {}): ComposioApi {
  return connectTo({
    origin,
    credential: { header: "x-api-key", key: "ak_test" },
    organizationKey: "org_test",
    timeoutMs: 30_000,
    retryBudgetMs: 0,
    maxInFlight: 10,
    ...settings,
  });
}
