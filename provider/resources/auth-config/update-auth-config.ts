import type { Change } from "../../core/resource";
import { isGiven } from "../../core/values";
import { updateBody } from "./auth-config-bodies";
import { type AuthConfigInputs, inputsIn } from "./auth-config-fields";
import type { AuthConfigObject } from "./auth-config-object";
import type { AuthConfigRun } from "./auth-configs";

/** The inputs that a PATCH sets. The status has a route of its own, and the other inputs concern this package alone. */
const PATCHED = ["name", "managed", "custom", "sharedConnectionFields", "enabledForToolRouter"];

/** Sends what changed. */
export async function write(
  { api: { authConfigs } }: AuthConfigRun,
  { id, olds, wanted, sent }: Change<AuthConfigInputs>,
): Promise<AuthConfigObject> {
  const { toolkit } = wanted;
  const isPatched = sent.some((name) => PATCHED.includes(name));
  const patched = isPatched
    ? await authConfigs.update(id, updateBody(wanted, sent, olds), toolkit)
    : undefined;
  if (sent.includes("enabled")) {
    return authConfigs.setStatus(id, wanted.enabled ? "ENABLED" : "DISABLED", toolkit);
  }
  return patched ?? authConfigs.getIfAllowed(id, { toolkit: { slug: toolkit } });
}

/** The inputs that the program has taken away and Composio keeps all the same: some of its versions merge what an update sends. */
export function leftOver(
  { olds, wanted, sent }: Change<AuthConfigInputs>,
  remote: AuthConfigObject,
): string[] {
  const before = inputsIn(olds);
  const { sharedConnectionFields = {}, custom } = wanted;
  const kept = Object.keys(before.sharedConnectionFields ?? {}).filter(
    (name) => !(name in sharedConnectionFields) && isGiven(remote.shared_connection_fields?.[name]),
  );
  const isProxyKept =
    custom && before.custom?.proxyConfig && !custom.proxyConfig && isGiven(remote.proxy_config?.proxy_url);
  return [
    ...(sent.includes("sharedConnectionFields") ? kept.map((name) => `sharedConnectionFields.${name}`) : []),
    ...(sent.includes("custom") && isProxyKept ? ["custom.proxyConfig"] : []),
  ];
}
