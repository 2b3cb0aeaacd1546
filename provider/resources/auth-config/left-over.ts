import type { Change, Properties } from "../../core/resource";
import type { AuthConfigObject } from "./auth-config-object";
import type { AuthConfigInputs } from "./fields";

/** The inputs that the program has taken away and Composio keeps all the same: some of its versions merge what an update sends. */
export function leftOver(
  { olds, wanted, sent }: Change<AuthConfigInputs>,
  remote: AuthConfigObject,
): string[] {
  const before = (olds.sharedConnectionFields ?? {}) as Properties;
  const { sharedConnectionFields = {}, custom } = wanted;
  const kept = Object.keys(before).filter(
    (name) => !(name in sharedConnectionFields) && isThere(remote.shared_connection_fields?.[name]),
  );
  const hadProxy = (olds.custom as AuthConfigInputs["custom"])?.proxyConfig !== undefined;
  const isProxyKept = custom && hadProxy && !custom.proxyConfig && isThere(remote.proxy_config?.proxy_url);
  return [
    ...(sent.includes("sharedConnectionFields") ? kept.map((name) => `sharedConnectionFields.${name}`) : []),
    ...(sent.includes("custom") && isProxyKept ? ["custom.proxyConfig"] : []),
  ];
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}
