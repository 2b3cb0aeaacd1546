import type { AuthConfigOption } from "../options";
import { AUTH_CONFIGS, type AuthConfig } from "./auth-configs";

/** The catalogue's auth configs and those that the options add, by id. */
export function authConfigsOfProject(own: readonly AuthConfigOption[] = []): Map<string, AuthConfig> {
  const all = [...AUTH_CONFIGS, ...own.map(toAuthConfig)];
  return new Map(all.map((config) => [config.id, config]));
}

const toAuthConfig = ({ id, toolkit, name = id, status = "ENABLED" }: AuthConfigOption): AuthConfig => ({
  id,
  toolkit,
  name,
  status,
  authScheme: "OAUTH2",
});
