import type { Properties } from "../../core/resource";

/*
 * How Pulumi's protocol marks a value as secret. Repeated here so that the process does without Pulumi's SDK. The
 * engine gives such values back without the mark.
 */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/** The properties, those with these names marked as secret where they have a value. */
export function withSecrets(properties: Properties, names: readonly string[]): Properties {
  const secret = names.filter((name) => properties[name] !== undefined);
  return {
    ...properties,
    ...Object.fromEntries(secret.map((name) => [name, { [SIGNATURE]: SECRET, value: properties[name] }])),
  };
}
