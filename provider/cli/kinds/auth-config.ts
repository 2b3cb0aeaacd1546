import { sanitizeLine } from "../../core/sanitize";
import { authConfig } from "../../resources/auth-config/auth-config-definition";
import { importedAuthConfigInputs } from "../../resources/auth-config/auth-config-imported-inputs";
import type { AuthConfigObject } from "../../resources/auth-config/auth-config-object";
import { authConfigProperties } from "../../resources/auth-config/auth-config-outputs";
import type { Importable } from "../importable";

const ID = /^ac_/;

/** Each one is read by itself: a program would seem to take away whatever a list leaves out. */
export const AUTH_CONFIG: Importable<AuthConfigObject> = {
  definition: authConfig,
  hasNames: true,
  isId: (text) => ID.test(text),
  /** Lists without a search, since it is not known which case that takes. */
  async list({ authConfigs }) {
    const { items, isWhole } = await authConfigs.list();
    const createdAt = (item: AuthConfigObject) => item.created_at ?? "";
    return { items: items.sort((a, b) => createdAt(a).localeCompare(createdAt(b))), isWhole };
  },
  read: ({ authConfigs }, id) => authConfigs.find(id),
  importedInputs: importedAuthConfigInputs,
  note: secretsNote,
};

/** Says which parts of an auth config Composio does not give away, so that a replacement would not have them. */
function secretsNote(remote: AuthConfigObject): string | undefined {
  const { custom } = authConfigProperties(remote, {});
  const { name, id, proxy_config, shared_connection_fields = {} } = remote;
  const unknown = [
    ...(custom ? ["the credentials"] : []),
    ...(proxy_config?.proxy_url === undefined ? [] : ["the key of the proxy"]),
    ...(Object.keys(shared_connection_fields).length > 0 ? ["the shared connection fields"] : []),
  ];
  if (unknown.length === 0) {
    return undefined;
  }
  const what = `${custom ? "custom " : ""}auth config "${name}" with the id ${id}`;
  return sanitizeLine(
    `${unknown.join(" and ")} of the ${what} are not known: set them in the program before anything replaces it`,
  );
}
