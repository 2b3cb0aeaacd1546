import type { AuthConfigOption } from "./auth-config-option";
import { AUTH_CONFIGS, type InitialAuthConfig } from "./initial-auth-configs";
import type { StoredAuthConfig } from "./stored-auth-config";

/** The first one's time: the lists begin with the newest, and shall keep the order of the catalogue. */
const NEWEST = Date.parse("2025-10-01T08:00:00.000Z");
const APART_MS = 60 * 60 * 1000;

/** Those of the catalogue, and those that the options add: one with the id of another takes its place. */
export const authConfigsOfProject = (own: readonly AuthConfigOption[] = []): StoredAuthConfig[] =>
  [...AUTH_CONFIGS, ...own.map(toInitial)].map(toStored);

const toInitial = ({ id, toolkit, name = id, status = "ENABLED" }: AuthConfigOption): InitialAuthConfig => ({
  id,
  name,
  toolkit,
  status,
});

function toStored(config: InitialAuthConfig, index: number): StoredAuthConfig {
  const time = new Date(NEWEST - index * APART_MS).toISOString();
  return {
    auth_scheme: "OAUTH2",
    is_composio_managed: true,
    credentials: {},
    shared_connection_fields: {},
    proxy_config: null,
    is_enabled_for_tool_router: false,
    managed_app_id: null,
    restrict_to_following_tools: [],
    tool_access_config: {},
    no_of_connections: 0,
    created_by: null,
    deleted: false,
    created_at: time,
    last_updated_at: time,
    ...config,
  };
}
