import { shownInputs } from "../../core/fields";
import type { Field, Properties } from "../../core/resource";
import { anyMap, defined, flag, mapIn, setOf, text, type Value } from "../../core/values";
import type { z } from "../../core/zod";
import { levelsOf } from "./project-enums";
import type { projectInputs } from "./project-inputs-schema";
import type { ProjectObject } from "./projects";

/** The resolved inputs of a project. */
export type ProjectInputs = z.infer<typeof projectInputs>;

/** All areas are sent: Composio does not say what a key may do where nothing is said. */
const permissions: Value = {
  send: (list) => Object.entries(levelsOf(list)).map(([preset, access]) => ({ preset, access })),
  read: () => undefined,
  canonical: (list) => list && levelsOf(list),
};

/** The names of the settings of a project in the API. */
const CONFIG = {
  is2faEnabled: "is_2FA_enabled",
  maskSecretKeysInConnectedAccount: "mask_secret_keys_in_connected_account",
  logVisibilitySetting: "log_visibility_setting",
  zdrEnabled: "zdr_enabled",
  enableInstant: "enable_instant",
  displayName: "display_name",
  logoUrl: "logo_url",
  signedUrlFileExpiryInSeconds: "signed_url_file_expiry_in_seconds",
  oauthCallbackVerifierUrl: "oauth_callback_verifier_url",
  theme: "theme",
};

const config: Value = {
  ...anyMap,
  send: (block) => {
    const given = mapIn(block);
    return defined(Object.fromEntries(Object.entries(CONFIG).map(([name, api]) => [api, given[name]])));
  },
  read: () => undefined,
};

/** The inputs of the key. */
const ofKey = {
  unreported: true,
  fixed:
    "a project gets its key with its create, and Composio changes none. Declare what was there before, or list the input in " +
    "the option ignoreChanges. For another key, make one in Composio's dashboard, or declare another project",
} as const;

/** The inputs of a project. Composio takes all of them in the create alone, and shows the name alone. */
export const fields = {
  name: {
    api: "name",
    value: text,
    fixed:
      "Composio does not rename a project, and a new one would be without all that this one holds. Give the name that it " +
      "has, or declare another project beside it",
  },
  createApiKey: { api: "should_create_api_key", value: flag, default: false, ...ofKey },
  apiKeyPermissions: { api: "api_key_permissions", value: permissions, ...ofKey },
  apiKeyAllowedIps: { api: "api_key_allowed_ips", value: setOf(), ...ofKey },
  config: {
    api: "config",
    value: config,
    unreported: true,
    fixed:
      "Composio takes the settings of a project with its create, and afterwards in its dashboard alone. Change it there, " +
      "and declare what was there before, or list config in the option ignoreChanges",
  },
  forceDestroy: { api: "force_destroy", local: true, default: false },
  revokeOnDelete: { api: "revoke_on_delete", local: true, default: false },
} as const satisfies Record<Exclude<keyof ProjectInputs, "__autonamed">, Field>;

/**
 * Gives the fields of Composio's object the names that properties have. A key that was given once is kept, and one that
 * is not known is an empty text, so that a provider that is given it stops with an error.
 */
export function projectProperties(remote: ProjectObject, known: Properties): Properties {
  return {
    ...shownInputs(fields, remote, known),
    projectId: remote.id,
    organizationId: remote.org_id ?? known.organizationId ?? "",
    createdAt: remote.created_at ?? known.createdAt ?? "",
    apiKey: remote.newKey ?? known.apiKey ?? "",
  };
}
