import { badRequest } from "../../api/api-error";
import { allOf, type Scheme } from "../../catalogue";
import type { CredentialsChange } from "./auth-config-bodies";
import { missingFields, notSharable } from "./auth-config-errors";
import { isEmpty } from "./merge-credentials";
import type { Credentials, ToolAccessConfig } from "./stored-auth-config";

export function requireCredentials(toolkit: string, scheme: Scheme, credentials: Credentials): void {
  const missing = scheme.creation.required
    .map(({ name }) => name)
    .filter((name) => isEmpty(credentials[name] ?? null));
  if (missing.length > 0) {
    throw missingFields(toolkit, scheme, missing);
  }
}

export function requireSharable(toolkit: string, scheme: Scheme, shared: Credentials): void {
  const sharable = allOf(scheme.initiation)
    .filter((each) => each.is_available_as_shared_credentials)
    .map(({ name }) => name);
  const others = Object.keys(shared).filter((name) => !sharable.includes(name));
  if (others.length > 0) {
    throw notSharable(toolkit, scheme, others);
  }
}

interface ToolLists {
  restrict_to_following_tools?: readonly string[];
  tool_access_config?: ToolAccessConfig;
}

/** Scopes are what the lists of tools are replaced by. */
export function refuseScopesWithTools(credentials: CredentialsChange, lists: ToolLists): void {
  const { restrict_to_following_tools = [], tool_access_config = {} } = lists;
  const tools = [restrict_to_following_tools, ...Object.values(tool_access_config)].flat();
  const scopes = [credentials.scopes, credentials.user_scopes].filter((each) => !isEmpty(each ?? null));
  if (tools.length > 0 && scopes.length > 0) {
    throw badRequest(["scopes and lists of tools cannot be set together"]);
  }
}
