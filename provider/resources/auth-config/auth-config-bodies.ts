import { spelledSlug } from "../../catalogue/toolkit-slug";
import { isSame } from "../../core/compare";
import { bodyOf } from "../../core/fields";
import type { Properties } from "../../core/resource";
import { type AuthConfigInputs, type Custom, fields, inputsIn, type Managed } from "./auth-config-fields";
import { scopesField } from "./oauth-scopes";

/** The inputs that stand in a request as they are, by their rows. */
const AS_THEY_ARE = ["name", "sharedConnectionFields", "enabledForToolRouter"];

/** The body of a create. Only `authScheme` is written in camel case, as Composio wants it. */
export function createBody(inputs: AuthConfigInputs): object {
  const { toolkit, managed, custom } = inputs;
  return {
    toolkit: { slug: spelledSlug(toolkit) ?? toolkit },
    auth_config: {
      ...bodyOf(fields, inputs, AS_THEY_ARE),
      ...(custom ? customForm(custom) : managedForm(managed ?? {})),
    },
  };
}

function managedForm(managed: Managed): object {
  const credentials = scopesOf(managed);
  return {
    type: "use_composio_managed_auth",
    ...(Object.keys(credentials).length > 0 && { credentials }),
    ...(managed.managedAppId && { managed_app_id: managed.managedAppId }),
  };
}

function customForm(custom: Custom): object {
  return {
    type: "use_custom_auth",
    authScheme: custom.authScheme,
    credentials: { ...custom.credentials, ...scopesOf(custom) },
    ...(custom.proxyConfig && { proxy_config: proxyOf(custom.proxyConfig) }),
  };
}

/**
 * The body of an update that sets the named inputs. Credentials and shared fields are sent whole: some versions of
 * Composio merge them, and some replace them. A proxy is sent where it changes, because its key may not be known, as after
 * an import.
 *
 * @param olds What the state holds.
 */
export function updateBody(inputs: AuthConfigInputs, sent: readonly string[], olds: Properties): object {
  const { managed = {}, custom } = inputs;
  const isSent = (input: string) => sent.includes(input);
  return {
    type: custom ? "custom" : "default",
    ...bodyOf(fields, inputs, AS_THEY_ARE.filter(isSent)),
    ...(isSent("managed") && scopesOf(managed)),
    ...(isSent("custom") &&
      custom && {
        credentials: { ...custom.credentials, ...scopesOf(custom) },
        ...(!isSame(custom.proxyConfig, inputsIn(olds).custom?.proxyConfig) && {
          proxy_config: custom.proxyConfig ? proxyOf(custom.proxyConfig) : null,
        }),
      }),
  };
}

/** Scopes that the program leaves out are left alone. */
function scopesOf({ scopes, userScopes }: Pick<Managed, "scopes" | "userScopes">): object {
  return {
    ...(scopes && { scopes: scopesField(scopes) }),
    ...(userScopes && { user_scopes: scopesField(userScopes) }),
  };
}

function proxyOf({ proxyUrl, proxyAuthKey }: NonNullable<Custom["proxyConfig"]>): object {
  return { proxy_url: proxyUrl, ...(proxyAuthKey !== undefined && { proxy_auth_key: proxyAuthKey }) };
}
