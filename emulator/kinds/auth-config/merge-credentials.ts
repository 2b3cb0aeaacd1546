import type { CredentialsChange } from "./auth-config-bodies";
import type { AuthConfigSettings } from "./auth-config-settings";
import type { Credentials, CredentialValue } from "./stored-auth-config";

/** Whether a PATCH clears a value by this one. */
export const isEmpty = (value: CredentialValue | null): value is "" | readonly [] | null =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** The map after a PATCH that sends `change`. */
export function mergedCredentials(
  old: Credentials,
  change: CredentialsChange,
  { clearing }: AuthConfigSettings,
): Credentials {
  const all = new Map(Object.entries(old));
  for (const [name, value] of Object.entries(change)) {
    if (!isEmpty(value)) {
      all.set(name, value);
    } else if (clearing === "works") {
      all.delete(name);
    }
  }
  return Object.fromEntries(all);
}
