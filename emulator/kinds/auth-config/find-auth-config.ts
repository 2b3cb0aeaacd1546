import { type ApiError, authConfigNotFound, badRequest } from "../../api/api-error";
import type { EmulatorContext } from "../../server/emulator-context";
import { ageOf } from "../../time/clock";
import type { StoredAuthConfig } from "./stored-auth-config";

const ID = /^[\w-]+$/;

type Holder = Pick<EmulatorContext, "authConfigs" | "settings">;

/** For a write. Throws the answer when there is none with this id, or no longer. */
export function liveAuthConfig(context: Holder, id: string): StoredAuthConfig {
  const config = context.authConfigs.find(id);
  if (!config || config.deleted) {
    throw missing(context, id);
  }
  return config;
}

/** For GET, which the switches may keep from seeing a new one, or let see a deleted one. */
export function readableAuthConfig(context: Holder, id: string): StoredAuthConfig {
  const { deleted, lagMs } = context.settings.authConfigs;
  const config = context.authConfigs.find(id);
  const showsDeleted = deleted === "stale" || deleted === "flagged";
  if (!config || ageOf(config) < lagMs || (config.deleted && !showsDeleted)) {
    throw missing(context, id);
  }
  return config;
}

function missing({ settings }: Holder, id: string): ApiError {
  const { deleted, malformedIds } = settings.authConfigs;
  if (malformedIds === "bad-request" && !ID.test(id)) {
    return badRequest(["id is not that of an auth config"]);
  }
  return authConfigNotFound(id, deleted === "bad-request" ? 400 : 404);
}
