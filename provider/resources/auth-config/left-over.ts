import type { Change } from "../../core/resource";
import { isGiven } from "../../core/values";
import { type AuthConfigInputs, inputsIn } from "./auth-config-fields";
import type { AuthConfigObject } from "./auth-config-object";

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
