import { type ApiError, badRequest } from "../../api/api-error";
import { authConfigNotFound } from "./auth-config-errors";
import type { AuthConfigHolder } from "./auth-config-store";
import type { StoredAuthConfig } from "./stored-auth-config";

const ID = /^[\w-]+$/;

/** For a write. Throws the answer when there is none with this id, or no longer. */
export function liveAuthConfig(context: AuthConfigHolder, id: string): StoredAuthConfig {
  const config = context.authConfigs.find(id);
  if (!config || config.deleted) {
    throw missing(context, id);
  }
  return config;
}

/** For GET, which the switches may keep from seeing a new one, or let see a deleted one. */
export function readableAuthConfig(context: AuthConfigHolder, id: string): StoredAuthConfig {
  const { deleted, lagMs } = context.settings.authConfigs;
  const config = context.authConfigs.find(id);
  const showsDeleted = deleted === "stale" || deleted === "flagged";
  if (!config || context.authConfigs.ageOf(config) < lagMs || (config.deleted && !showsDeleted)) {
    throw missing(context, id);
  }
  return config;
}

function missing({ settings }: AuthConfigHolder, id: string): ApiError {
  const { deleted, malformedIds } = settings.authConfigs;
  if (malformedIds === "bad-request" && !ID.test(id)) {
    return badRequest(["id is not that of an auth config"]);
  }
  return authConfigNotFound(id, deleted === "bad-request" ? 400 : 404);
}
